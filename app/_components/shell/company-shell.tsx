import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  AccountMenu,
  AccountPanel,
  type AccountProps,
  MenuPerson,
} from "@/app/_components/shell/account-menu";
import { LanguageSwitch } from "@/app/_components/shell/language-switch";
import { Logo } from "@/app/_components/shell/logo";
import type { NavItem } from "@/app/_components/shell/nav-item";
import { NavLink } from "@/app/_components/shell/nav-link";
import { PageFrame } from "@/app/_components/shell/page-frame";
import { PhoneMenu } from "@/app/_components/shell/phone-menu";

type CompanyShellProps = AccountProps & {
  readonly nav: readonly NavItem[];
  readonly homeHref?: string;
  /** `<main id="main" className="page wide">`. */
  readonly children: ReactNode;
};

/** The company's pages: words in a top bar, a menu on phones. */
export const CompanyShell = ({ nav, homeHref = "/home", children, ...account }: CompanyShellProps) => {
  const words = useTranslations("shell");

  return (
    <PageFrame>
      <header className="top">
        <div className="top-in wide">
          <Logo href={homeHref} />
          <nav className="topnav" aria-label={words("mainNavigation")}>
            {nav.map((item) => (
              <NavLink key={item.href} href={item.href} exact={item.exact}>
                {item.label}
                {item.count !== undefined && <span className="cnt">{item.count}</span>}
              </NavLink>
            ))}
          </nav>
          <span className="spacer" />
          <LanguageSwitch />
          <span className="wide-only">
            <AccountMenu {...account} />
          </span>
          <PhoneMenu items={nav}>
            <MenuPerson person={account.person} />
            <AccountPanel {...account} />
          </PhoneMenu>
        </div>
      </header>
      {children}
    </PageFrame>
  );
};
