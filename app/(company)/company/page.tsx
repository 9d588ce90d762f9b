import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AppLink } from "@/app/_components/ui/app-link";
import { Avatar } from "@/app/_components/ui/avatar";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireCompanyActor } from "@/app/_server/actor";
import { Accounts } from "@/app/(company)/company/_components/accounts";
import { ProfileForm } from "@/app/(company)/company/_components/profile-form";
import { RegisterFacts } from "@/app/(company)/company/_components/register-facts";
import { getCompanyProfile } from "@/lib/companies/queries/get-company-profile";

type Props = { readonly searchParams: Promise<{ readonly done?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("companyProfile"))("title"),
});

const doneNotices = new Set(["saved", "accountAdded", "accountClosed"]);

const CompanyPage = async ({ searchParams }: Props) => {
  const actor = await requireCompanyActor();
  const [profile, t, roles, locale, { done }] = await Promise.all([
    getCompanyProfile(actor),
    getTranslations("companyProfile"),
    getTranslations("roles"),
    getLocale(),
    searchParams,
  ]);
  const mayEdit = actor.role === "certifier";

  return (
    <main id="main" className="page wide">
      <PageHeader title={locale === "ru" ? profile.nameRu : profile.nameEn} lead={t("lead")} />
      {typeof done === "string" && doneNotices.has(done) ? (
        <Notice tone="good" role="status">
          {t(`done.${done}`)}
        </Notice>
      ) : null}
      <div className="cols side sec">
        <div className="stack">
          <Sheet title={t("profile")}>
            {mayEdit ? null : <p className="muted sm">{t("certifierEdits")}</p>}
            {mayEdit ? <ProfileForm profile={profile} /> : <RegisterFacts profile={profile} whole />}
          </Sheet>
          <Accounts accounts={profile.accounts} mayEdit={mayEdit} />
        </div>
        <aside className="side stack">
          {mayEdit ? (
            <Sheet title={t("register")}>
              <RegisterFacts profile={profile} />
              <p className="sm subtle">{t("registerHint")}</p>
            </Sheet>
          ) : null}
          <Sheet title={t("people")}>
            <ul className="people">
              {profile.members.map((member) => {
                const name = locale === "ru" ? member.nameRu : member.nameEn;

                return (
                  <li key={member.id} className="row">
                    <Avatar name={name} small />
                    <span>
                      {name}
                      <span className="sub">{roles(member.role)}</span>
                    </span>
                  </li>
                );
              })}
            </ul>
            <p className="sm subtle">{t("peopleHint")}</p>
            <p className="sm">
              <AppLink href="/company/people">{t("peopleAll")}</AppLink>
            </p>
          </Sheet>
        </aside>
      </div>
    </main>
  );
};

export default CompanyPage;
