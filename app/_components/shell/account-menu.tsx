import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/app/_components/shell/language-switch";
import { Menu } from "@/app/_components/shell/menu";
import type { NavItem, ShellPerson } from "@/app/_components/shell/nav-item";
import { ThemeSwitch } from "@/app/_components/shell/theme-switch";
import { AppLink } from "@/app/_components/ui/app-link";
import { Avatar } from "@/app/_components/ui/avatar";
import { Icon } from "@/app/_components/ui/icon";
import type { Theme } from "@/lib/i18n/locale";

/** What the account menu holds. */
export type AccountProps = {
  readonly person: ShellPerson;
  readonly theme: Theme;
  /** Settings, other companies, the other workplace of a person with two roles. */
  readonly links?: readonly NavItem[];
  /** The form that signs out: a `<form action={…}>` with one button of class `menu-item`. */
  readonly signOut?: ReactNode;
};

type AccountMenuProps = AccountProps & {
  readonly tint?: "brand" | "second" | "turn";
  /** Opens upwards, at the foot of the rail. */
  readonly above?: boolean;
  /** Initials only. */
  readonly compact?: boolean;
};

/** Who is signed in, and what belongs to the account. Opens without scripts. */
export const AccountMenu = ({ tint, above = false, compact = false, ...account }: AccountMenuProps) => (
  <Menu
    className={above ? "menu above" : "menu"}
    summary={<AccountSummary person={account.person} tint={tint} compact={compact} />}
  >
    <AccountPanel {...account} />
  </Menu>
);

type AccountSummaryProps = Pick<AccountMenuProps, "person" | "tint" | "compact">;

const AccountSummary = ({ person, tint, compact }: AccountSummaryProps) => {
  const words = useTranslations("shell");

  return (
    <summary className="me" aria-label={compact ? `${words("account")}: ${person.name}` : undefined}>
      <Avatar name={person.name} tint={tint} />
      {!compact && (
        <>
          <span className="me-text">
            <b>{person.name}</b>
            <span>{person.subtitle}</span>
          </span>
          <Icon name="down" />
        </>
      )}
    </summary>
  );
};

/** The content of the menu; on phones it stands inside the menu of the page. */
export const AccountPanel = ({ theme, links = [], signOut }: AccountProps) => (
  <>
    {links.map((link) => (
      <AppLink key={link.href} href={link.href} className="menu-item">
        {link.icon && <Icon name={link.icon} />}
        {link.label}
      </AppLink>
    ))}
    <div className="menu-prefs">
      <LanguageSwitch />
      <ThemeSwitch theme={theme} />
    </div>
    {signOut}
  </>
);

/** Who is signed in, inside the menu of a phone. */
export const MenuPerson = ({ person }: Pick<AccountProps, "person">) => (
  <p className="menu-who">
    <b>{person.name}</b>
    {person.subtitle}
  </p>
);
