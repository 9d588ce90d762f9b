import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Menu } from "@/app/_components/shell/menu";
import type { NavItem } from "@/app/_components/shell/nav-item";
import { NavLink } from "@/app/_components/shell/nav-link";
import { Icon } from "@/app/_components/ui/icon";

type PhoneMenuProps = {
  readonly items: readonly NavItem[];
  /** Below the places: who is signed in, language and theme, signing out. */
  readonly children: ReactNode;
};

/** The navigation of a phone: everything the bar or the rail has, behind one button. */
export const PhoneMenu = ({ items, children }: PhoneMenuProps) => {
  const words = useTranslations("shell");

  return (
    <Menu
      className="menu phone"
      summary={
        <summary className="iconbtn" aria-label={words("menu")}>
          <Icon name="menu" />
        </summary>
      }
    >
      <nav aria-label={words("menu")}>
        {items.map((item) => (
          <NavLink key={item.href} href={item.href} exact={item.exact} className="menu-item">
            {item.icon && <Icon name={item.icon} />}
            {item.label}
            {item.count !== undefined && <span className="cnt">{item.count}</span>}
          </NavLink>
        ))}
      </nav>
      {children}
    </Menu>
  );
};
