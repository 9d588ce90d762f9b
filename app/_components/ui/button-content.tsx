import type { ReactNode } from "react";
import type { ButtonLook } from "@/app/_components/ui/button-look";
import { Icon } from "@/app/_components/ui/icon";
import { ShortcutHint } from "@/app/_components/ui/kbd";

type ButtonContentProps = Pick<ButtonLook, "icon" | "iconEnd" | "shortcut"> & {
  readonly children: ReactNode;
};

/** What stands inside a button or a link that looks like one. */
export const ButtonContent = ({ icon, iconEnd, shortcut, children }: ButtonContentProps) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
    {iconEnd && <Icon name={iconEnd} />}
    {shortcut && <ShortcutHint>{shortcut}</ShortcutHint>}
  </>
);
