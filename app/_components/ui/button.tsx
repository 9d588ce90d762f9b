import type { ComponentProps } from "react";
import { ButtonContent } from "@/app/_components/ui/button-content";
import { type ButtonLook, buttonClass } from "@/app/_components/ui/button-look";

type ButtonProps = ComponentProps<"button"> & ButtonLook;

/** A button. Forms are sent by `SubmitButton`, or by this one with `type="submit"`. */
export const Button = ({
  variant,
  size,
  icon,
  iconEnd,
  shortcut,
  full,
  className,
  children,
  type = "button",
  ...rest
}: ButtonProps) => (
  <button {...rest} type={type} className={buttonClass({ variant, size, full }, className)}>
    <ButtonContent icon={icon} iconEnd={iconEnd} shortcut={shortcut}>
      {children}
    </ButtonContent>
  </button>
);
