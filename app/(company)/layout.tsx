import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CompanyShell } from "@/app/_components/shell/company-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { SessionWatch } from "@/app/_components/shell/session-watch";
import { requireCompanyActor } from "@/app/_server/actor";
import { SignOutForm } from "@/app/(account)/sign-in/sign-out-form";
import { CompanySwitch } from "@/app/(company)/_components/company-switch";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { homeOf } from "@/lib/identity/domain/home";

type Props = { readonly children: ReactNode };

/** The frame of the company's pages. It guards nothing: every page asks for its actor itself. */
const CompanyLayout = async ({ children }: Props) => {
  const actor = await requireCompanyActor();
  const [locale, theme, shell, words] = await Promise.all([
    getLocale(),
    readersTheme(),
    getTranslations("shell"),
    getTranslations("claims.shell"),
  ]);
  const nameIn = ({ nameRu, nameEn }: { readonly nameRu: string; readonly nameEn: string }) =>
    locale === "ru" ? nameRu : nameEn;
  const { own, others } = companiesOf(actor);

  return (
    <CompanyShell
      nav={[
        { href: "/home", label: shell("nav.home") },
        { href: "/claims", label: shell("nav.claims") },
        { href: "/company", label: shell("nav.company") },
      ]}
      person={{ name: nameIn(actor.person), subtitle: own ? nameIn(own) : "" }}
      theme={theme}
      links={[
        { href: "/settings", label: shell("settings"), icon: "gear" },
        ...(actor.person.staffRoles.length > 0
          ? [{ href: homeOf(actor.person), label: words("office"), icon: "queue" } as const]
          : []),
      ]}
      signOut={
        <>
          {others.length > 0 && (
            <CompanySwitch
              label={words("otherCompanies")}
              companies={others.map((other) => ({ id: other.companyId, name: nameIn(other) }))}
            />
          )}
          <SignOutForm label={shell("signOut")} />
        </>
      }
    >
      <SessionWatch />
      <div className="contents" data-person={actor.userId}>
        {children}
      </div>
    </CompanyShell>
  );
};

const companiesOf = ({ companyId, person: { memberships } }: CompanyActor) => ({
  own: memberships.find((membership) => membership.companyId === companyId),
  others: memberships.filter((membership) => membership.companyId !== companyId),
});

export default CompanyLayout;
