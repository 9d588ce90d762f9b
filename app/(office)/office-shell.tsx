import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { NavItem } from "@/app/_components/shell/nav-item";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { SessionWatch } from "@/app/_components/shell/session-watch";
import { staffNav } from "@/app/_components/shell/staff-nav";
import { StaffShell } from "@/app/_components/shell/staff-shell";
import { currentPerson } from "@/app/_server/actor";
import { SignOutForm } from "@/app/(account)/sign-in/sign-out-form";
import { GoKeys } from "@/app/(office)/go-keys";
import { dutiesInLine } from "@/app/(office)/names";
import { type OfficialActor, officialActorOf } from "@/lib/identity/domain/actor";
import { homeOf } from "@/lib/identity/domain/home";
import { mayEnter } from "@/lib/identity/domain/office-policy";
import { getOfficeCounts } from "@/lib/review/queries/get-office-counts";

type OfficeShellProps = {
  /** Icons only: the workspace needs the width. */
  readonly mini?: boolean;
  readonly children: ReactNode;
};

/**
 * The frame of every page on the agency's side. It guards nothing: a visitor, or a person of a company, sees no
 * frame, and the page itself sends them where they belong.
 */
export const OfficeShell = async ({ mini, children }: OfficeShellProps) => {
  const signedIn = await currentPerson();
  const actor = signedIn && officialActorOf(signedIn.person, signedIn.tokenHash);
  if (!actor) return children;

  const [words, roles, locale, theme, counts] = await Promise.all([
    getTranslations("shell"),
    getTranslations("roles"),
    getLocale(),
    readersTheme(),
    getOfficeCounts(actor),
  ]);
  const { person } = actor;

  return (
    <StaffShell
      groups={staffNav(actor, words, counts)}
      homeHref={homeOf(person)}
      mini={mini}
      theme={theme}
      person={{
        name: locale === "ru" ? person.nameRu : person.nameEn,
        subtitle: dutiesInLine(roleNames(actor).map((role) => roles(role))),
      }}
      links={[
        { href: "/settings", label: words("settings"), icon: "gear" },
        { href: "/interests", label: words("nav.interests"), icon: "flag" },
        ...(mayEnter(actor, "absences")
          ? [{ href: "/absences", label: words("nav.absences"), icon: "users" } as const]
          : []),
        ...otherSides(actor, words("nav.home")),
      ]}
      signOut={<SignOutForm label={words("signOut")} />}
    >
      <SessionWatch />
      {mayEnter(actor, "review") && <GoKeys href="/review" />}
      <div className="contents" data-person={actor.userId}>
        {children}
      </div>
    </StaffShell>
  );
};

const roleNames = ({ roles }: OfficialActor) => [...new Set(roles.map(({ role }) => role))];

/** A person who also belongs to a company changes sides from the account menu. */
const otherSides = ({ person }: OfficialActor, label: string): readonly NavItem[] =>
  person.memberships.length > 0 ? [{ href: "/home", label, icon: "building" }] : [];
