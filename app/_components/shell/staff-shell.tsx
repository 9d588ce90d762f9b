import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import {
  AccountMenu,
  AccountPanel,
  type AccountProps,
  MenuPerson,
} from "@/app/_components/shell/account-menu";
import { Logo } from "@/app/_components/shell/logo";
import type { NavGroup, NavItem } from "@/app/_components/shell/nav-item";
import { NavLink } from "@/app/_components/shell/nav-link";
import { PageFrame } from "@/app/_components/shell/page-frame";
import { PhoneMenu } from "@/app/_components/shell/phone-menu";
import { RouteProgress } from "@/app/_components/shell/route-progress";
import { classNames } from "@/app/_components/ui/class-names";
import { Icon } from "@/app/_components/ui/icon";
import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";

type StaffShellProps = AccountProps & {
  readonly groups: readonly NavGroup[];
  readonly homeHref: string;
  /** Icons only: the review workspace needs the width. */
  readonly mini?: boolean;
  readonly tint?: "second" | "turn";
  /** A search field or another thing above the navigation. */
  readonly head?: ReactNode;
  /** `<main id="main" className="main">` with `<div className="main-in">`. */
  readonly children: ReactNode;
};

/** The pages of officials and admins: a rail on the left, a bar with a menu on phones, dense type. */
export const StaffShell = ({
  groups,
  homeHref,
  mini = false,
  tint = "second",
  head,
  children,
  ...account
}: StaffShellProps) => {
  const words = useTranslations("shell");

  return (
    <div data-density="compact">
      <PageFrame>
        <RouteProgress />
        <div className={classNames("shell", mini && "mini")}>
          <header className="rail">
            <Logo href={homeHref} markOnly={mini} />
            {head}
            <nav aria-label={words("mainNavigation")} className="rail-nav">
              {groups.map((group) => (
                <RailGroup key={group.label ?? "first"} group={group} mini={mini} />
              ))}
            </nav>
            <div className="who">
              <AccountMenu {...account} tint={tint} compact={mini} above />
            </div>
          </header>
          <header className="top staff-top">
            <div className="top-in">
              <Logo href={homeHref} />
              <span className="spacer" />
              <PhoneMenu items={groups.flatMap((group) => group.items)}>
                <MenuPerson person={account.person} />
                <AccountPanel {...account} />
              </PhoneMenu>
            </div>
          </header>
          {children}
        </div>
      </PageFrame>
    </div>
  );
};

type RailGroupProps = { readonly group: NavGroup; readonly mini: boolean };

const RailGroup = ({ group, mini }: RailGroupProps) => (
  <Fragment>
    {group.label && !mini && <div className="grp">{group.label}</div>}
    {group.items.map((item) => (
      <NavLink
        key={item.href}
        href={item.href}
        exact={item.exact}
        className="nav"
        title={mini ? item.label : undefined}
      >
        {item.icon && <Icon name={item.icon} />}
        {mini ? <VisuallyHidden>{item.label}</VisuallyHidden> : item.label}
        {!mini && <NavCount item={item} />}
      </NavLink>
    ))}
  </Fragment>
);

type NavCountProps = { readonly item: NavItem };

const NavCount = ({ item }: NavCountProps) =>
  item.count === undefined ? null : (
    <span className={classNames("cnt", item.hot && "hot")}>{item.count}</span>
  );
