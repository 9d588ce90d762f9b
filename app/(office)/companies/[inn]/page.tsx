import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { LinkButton } from "@/app/_components/ui/link-button";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { CompanyClaims } from "@/app/(office)/companies/[inn]/_components/company-claims";
import { CompanyLimits, YearTotals } from "@/app/(office)/companies/[inn]/_components/company-money";
import { CompanyContacts, CompanyProfile } from "@/app/(office)/companies/[inn]/_components/company-profile";
import { innParam, readCompanyQuery } from "@/app/(office)/companies/query";
import { nameIn } from "@/app/(office)/names";
import { QueueKeys } from "@/app/(office)/review/_components/queue-keys";
import { mayEnter } from "@/lib/identity/domain/office-policy";
import { getCompanyPage } from "@/lib/review/queries/get-company-page";

type CompanyPageProps = {
  readonly params: Promise<{ readonly inn: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const generateMetadata = async ({ params }: CompanyPageProps): Promise<Metadata> => ({
  title: (await getTranslations("officeCompanies.page"))("title", { inn: (await params).inn }),
});

/** A company as officials look it up: profile, money, limits, claims. Nothing is changed here. */
const CompanyReferencePage = async ({ params, searchParams }: CompanyPageProps) => {
  const actor = await requireOfficial("companies");
  const inn = innParam.safeParse((await params).inn);
  const { year, after } = readCompanyQuery(await searchParams);
  const company = inn.success
    ? await getCompanyPage(actor, { inn: inn.data, fiscalYear: year, after })
    : null;
  if (!company) return notThere();
  const [words, common, locale] = await Promise.all([
    getTranslations("officeCompanies"),
    getTranslations("common"),
    getLocale(),
  ]);
  const here = `/companies/${company.inn}?year=${company.fiscalYear}`;

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[{ label: words("list.title"), href: "/companies" }, { label: company.inn }]}
        />
        <PageHeader
          title={nameIn(locale, company)}
          lead={nameIn(locale === "ru" ? "en" : "ru", company)}
          actions={
            mayEnter(actor, "people") && (
              <LinkButton href={`/admin/companies/${company.inn}`} size="md" icon="users">
                {words("page.managePeople")}
              </LinkButton>
            )
          }
        />
        <div className="cols">
          <div className="stack">
            <YearTotals company={company} />
            <div className="stack">
              <h2>{words("page.claimsTitle")}</h2>
              <QueueKeys label={words("page.claimsTitle")}>
                <CompanyClaims claims={company.claims} />
                <Pagination
                  label={common("pages")}
                  previous={after === null ? null : { href: here, label: words("page.first") }}
                  next={
                    company.next === null
                      ? null
                      : { href: `${here}&after=${company.next}`, label: words("page.next") }
                  }
                />
              </QueueKeys>
            </div>
          </div>
          <aside className="side" aria-label={words("page.profile")}>
            <CompanyLimits company={company} />
            <CompanyProfile company={company} />
            <CompanyContacts company={company} />
          </aside>
        </div>
      </div>
    </main>
  );
};

export default CompanyReferencePage;
