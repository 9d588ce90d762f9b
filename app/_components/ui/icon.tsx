import type { IconName } from "@/app/_components/ui/icon-names";
import sprite from "@/app/_components/ui/icons.svg";

type IconProps = {
  readonly name: IconName;
  readonly size?: "md" | "lg";
  /** Only where no word stands beside the icon; otherwise the icon is decoration. */
  readonly label?: string;
};

const spriteUrl: string = sprite.src;

/**
 * One glyph of the sprite. A reference of 60 bytes instead of the drawing itself: a queue of fifty rows
 * stays light, and client leaves may use it without shipping an icon library.
 */
export const Icon = ({ name, size = "md", label }: IconProps) => (
  <svg
    className={size === "lg" ? "i i-lg" : "i"}
    viewBox="0 0 20 20"
    role={label ? "img" : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : true}
  >
    <use href={`${spriteUrl}#${name}`} />
  </svg>
);
