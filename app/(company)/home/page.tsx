import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireCompanyActor } from "@/app/_server/actor";
import { ClaimTable } from "@/app/(company)/_components/claim-table";
import { Limits } from "@/app/(company)/home/_components/limits";
import { MoneyOfYear } from "@/app/(company)/home/_components/money-of-year";
import { Turns } from "@/app/(company)/home/_components/turns";
import { formatDate } from "@/lib/i18n/format-date";
import { getCompanyHome } from "@/lib/review/queries/get-company-home";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("companyHome"))("title"),
});

const HomePage = async () => {
  const actor = await requireCompanyActor();
  const [home, t, locale] = await Promise.all([
    getCompanyHome(actor),
    getTranslations("companyHome"),
    getLocale(),
  ]);
  const { company } = home;
  const name = locale === "ru" ? company.nameRu : company.nameEn;
  const canWrite = actor.role !== "viewer";

  return (
    <main id="main" className="page wide">
      <PageHeader
        title={name}
        lead={t.rich("lead", {
          hasProduct: company.product ? "yes" : "no",
          product: company.product,
          inn: company.inn,
          code: (digits) => <span className="code">{digits}</span>,
        })}
        actions={
          canWrite ? (
            <LinkButton href="/claims/new" variant="primary" icon="plus">
              {t("newClaim")}
            </LinkButton>
          ) : undefined
        }
      />
      <div className="cols side">
        <div>
          <Turns turns={home.turns} canWrite={canWrite} hasClaims={home.claimCount > 0} />
          <MoneyOfYear money={home.money} />
          <section className="sec" aria-labelledby="claims-heading">
            <div className="row between">
              <h2 id="claims-heading">{t("claims.heading")}</h2>
              {home.claimCount > home.claims.length ? (
                <a href="/claims" className="sm">
                  {t("claims.all", { count: home.claimCount })}
                </a>
              ) : null}
            </div>
            <ClaimTable claims={home.claims} caption={t("claims.heading")} now={actor.person.now} />
          </section>
        </div>
        <aside className="side stack">
          <Limits caps={home.caps} year={home.money.year} />
          {home.windowClosesAt ? (
            <Notice tone="plain" icon="cal" title={t("window.open", { year: home.money.year })}>
              {t("window.until", {
                date: formatDate(new Date(Date.parse(home.windowClosesAt) - 1), locale, "long"),
              })}
            </Notice>
          ) : (
            <Notice tone="turn" icon="cal" title={t("window.closed")}>
              {t("window.closedHint")}
            </Notice>
          )}
        </aside>
      </div>
    </main>
  );
};

export default HomePage;
