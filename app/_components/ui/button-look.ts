import { classNames } from "@/app/_components/ui/class-names";
import type { IconName } from "@/app/_components/ui/icon-names";

/** `primary` the one main action, `default` the others, `ghost` quiet, `danger` quiet and red, `good` approve. */
export type ButtonVariant = "default" | "primary" | "good" | "ghost" | "danger";

/** How a button looks, whatever element it is. */
export type ButtonLook = {
  readonly variant?: ButtonVariant;
  /** `lg` 44 px for companies, `md` 36 px for officials, `s` 28 px inside tables. In staff pages `lg` is 36 px. */
  readonly size?: "lg" | "md" | "s";
  readonly icon?: IconName;
  readonly iconEnd?: IconName;
  /** The key that does the same, shown inside the button. */
  readonly shortcut?: string;
  /** As wide as its column. */
  readonly full?: boolean;
};

const variantClasses = {
  default: "",
  primary: "primary",
  good: "good",
  ghost: "ghost",
  danger: "ghost danger",
} as const satisfies Record<ButtonVariant, string>;

/** The class names of a look. */
export const buttonClass = (
  { variant = "default", size = "lg", full = false }: ButtonLook,
  className?: string,
): string => classNames("btn", variantClasses[variant], size !== "lg" && size, full && "full", className);
