"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { ButtonContent } from "@/app/_components/ui/button-content";
import { type ButtonLook, buttonClass } from "@/app/_components/ui/button-look";

type SubmitButtonProps = Omit<ComponentProps<"button">, "type"> &
  ButtonLook & {
    /** Shown while the form is on its way, «Отправляем». */
    readonly pendingLabel: string;
  };

/**
 * Sends the form around it. While the answer is awaited it stays focusable, says so, and swallows
 * further presses; the server takes a repeated post as one anyway.
 */
export const SubmitButton = ({
  variant = "primary",
  size,
  icon,
  iconEnd,
  shortcut,
  full,
  className,
  pendingLabel,
  children,
  onClick,
  ...rest
}: SubmitButtonProps) => {
  const { pending } = useFormStatus();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };

  return (
    <button
      {...rest}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={press}
      className={buttonClass({ variant, size, full }, className)}
    >
      <ButtonContent icon={pending ? undefined : icon} iconEnd={iconEnd} shortcut={shortcut}>
        {pending ? pendingLabel : children}
      </ButtonContent>
    </button>
  );
};
