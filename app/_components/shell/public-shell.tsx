import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/app/_components/shell/language-switch";
import { Logo } from "@/app/_components/shell/logo";
import type { NavItem } from "@/app/_components/shell/nav-item";
import { NavLink } from "@/app/_components/shell/nav-link";
import { PageFrame } from "@/app/_components/shell/page-frame";
import { PhoneMenu } from "@/app/_components/shell/phone-menu";
import { PublicFooter } from "@/app/_components/shell/public-footer";
import { ThemeSwitch } from "@/app/_components/shell/theme-switch";
import { LinkButton } from "@/app/_components/ui/link-button";
import type { Theme } from "@/lib/i18n/locale";

type PublicShellProps = {
  readonly theme: Theme;
  /** «Войти» for visitors; someone signed in is led to the workplace. `null` on the sign-in page itself. */
  readonly account?: { readonly href: string; readonly label: string } | null;
  /** `<main>` with `id="main"`. */
  readonly children: ReactNode;
};

/** Landing, sign-in and the other pages anyone may read. */
export const PublicShell = ({ theme, account, children }: PublicShellProps) => {
  const words = useTranslations("shell");
  const places: readonly NavItem[] = [
    { href: "/#covered", label: words("footer.covered") },
    { href: "/#how", label: words("footer.how") },
  ];
  const enter = account === undefined ? { href: "/sign-in", label: words("signIn") } : account;

  return (
    <PageFrame>
      <div className="public">
        <header className="top">
          <div className="top-in">
            <Logo />
            <nav className="topnav" aria-label={words("mainNavigation")}>
              {places.map((place) => (
                <NavLink key={place.href} href={place.href} exact>
                  {place.label}
                </NavLink>
              ))}
            </nav>
            <span className="spacer" />
            <LanguageSwitch />
            <span className="wide-only">
              <ThemeSwitch theme={theme} />
            </span>
            {enter && (
              <LinkButton href={enter.href} size="md" icon="user">
                {enter.label}
              </LinkButton>
            )}
            <PhoneMenu items={places}>
              <div className="menu-prefs">
                <LanguageSwitch />
                <ThemeSwitch theme={theme} />
              </div>
            </PhoneMenu>
          </div>
        </header>
        <div className="public-main">{children}</div>
        <PublicFooter />
      </div>
    </PageFrame>
  );
};
