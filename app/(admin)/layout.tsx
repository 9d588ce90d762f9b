import "@/app/(admin)/admin.css";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutForm } from "@/app/(account)/sign-in/sign-out-form";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { staffNav } from "@/app/_components/shell/staff-nav";
import { StaffShell } from "@/app/_components/shell/staff-shell";
import { homeOf, requirePerson } from "@/app/_server/actor";
import { officialActorOf } from "@/lib/identity/domain/actor";
import { redirect } from "next/navigation";

type AdminLayoutProps = { readonly children: ReactNode };

/** The shell of the agency's own pages. It guards nothing: every page asks for its actor. */
const AdminLayout = async ({ children }: AdminLayoutProps) => {
  const { person, tokenHash } = await requirePerson();
  const actor = officialActorOf(person, tokenHash) ?? redirect(homeOf(person) as never);
  const [groups, locale, theme, shell, roles] = await Promise.all([
    staffNav(actor),
    getLocale(),
    readersTheme(),
    getTranslations("shell"),
    getTranslations("roles"),
  ]);
  const held = [...new Set(actor.roles.map(({ role }) => role))];

  return (
    <StaffShell
      groups={groups}
      homeHref={homeOf(person)}
      tint="turn"
      theme={theme}
      person={{
        name: locale === "ru" ? person.nameRu : person.nameEn,
        subtitle: held.map((role) => roles(role)).join(", "),
      }}
      signOut={<SignOutForm label={shell("signOut")} />}
    >
      {children}
    </StaffShell>
  );
};

export default AdminLayout;
