import type { ComponentProps } from "react";
import { AppLink } from "@/app/_components/ui/app-link";
import { ButtonContent } from "@/app/_components/ui/button-content";
import { type ButtonLook, buttonClass } from "@/app/_components/ui/button-look";

type LinkButtonProps = ComponentProps<typeof AppLink> &
  ButtonLook & {
    /** A plain link: for files, exports and anything outside the pages. */
    readonly plain?: boolean;
  };

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const LinkButton = ({
  variant,
  size,
  icon,
  iconEnd,
  shortcut,
  full,
  plain = false,
  className,
  children,
  ...rest
}: LinkButtonProps) => {
  const look = buttonClass({ variant, size, full }, className);
  const content = (
    <ButtonContent icon={icon} iconEnd={iconEnd} shortcut={shortcut}>
      {children}
    </ButtonContent>
  );
  if (plain) {
    return (
      <a {...rest} className={look}>
        {content}
      </a>
    );
  }

  return (
    <AppLink {...rest} className={look}>
      {content}
    </AppLink>
  );
};
