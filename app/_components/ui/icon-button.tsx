import type { ComponentProps } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  readonly icon: IconName;
  /** What the button does, heard and shown as a tooltip. */
  readonly label: string;
  readonly bordered?: boolean;
};

/** A square button with nothing but an icon. */
export const IconButton = ({
  icon,
  label,
  bordered = false,
  className,
  type = "button",
  ...rest
}: IconButtonProps) => (
  <button
    {...rest}
    type={type}
    aria-label={label}
    title={label}
    className={classNames("iconbtn", bordered && "bordered", className)}
  >
    <Icon name={icon} />
  </button>
);
