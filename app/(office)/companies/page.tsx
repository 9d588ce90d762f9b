import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { requireOfficial } from "@/app/_server/actor";
import { CompaniesTable } from "@/app/(office)/companies/_components/companies-table";
import { CompanySearch } from "@/app/(office)/companies/_components/company-search";
import { readCompaniesQuery } from "@/app/(office)/companies/query";
import { QueueKeys } from "@/app/(office)/review/_components/queue-keys";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { listCompanies } from "@/lib/review/queries/list-companies";

type CompaniesPageProps = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("officeCompanies.list"))("title"),
});

/** The officials' reference list of companies. */
const CompaniesPage = async ({ searchParams }: CompaniesPageProps) => {
  const actor = await requireOfficial("companies");
  const { q, after } = readCompaniesQuery(await searchParams);
  const list = await listCompanies(actor, { search: q, after });
  const [words, common] = await Promise.all([
    getTranslations("officeCompanies.list"),
    getTranslations("common"),
  ]);
  const here = q === "" ? "/companies" : `/companies?q=${encodeURIComponent(q)}`;
  const nextHref = `${here}${q === "" ? "?" : "&"}after=${list.next ?? ""}`;

  return (
    <main id="main" className="main">
      <div className="main-in stack">
        <PageHeader
          title={words("title")}
          lead={words("lead")}
          actions={
            mayDo(actor, "createCompany") && (
              <>
                <LinkButton href="/admin/register" size="md">
                  {words("register")}
                </LinkButton>
                <LinkButton href="/admin/companies/new" size="md" icon="plus">
                  {words("add")}
                </LinkButton>
              </>
            )
          }
        />
        <CompanySearch search={q} />
        {list.rows.length === 0 ? (
          <EmptyState icon="building" title={words(q === "" ? "emptyTitle" : "notFoundTitle")}>
            {words(q === "" ? "empty" : "notFound", { search: q })}
          </EmptyState>
        ) : (
          <QueueKeys label={words("title")}>
            <CompaniesTable list={list} />
            <Pagination
              label={common("pages")}
              previous={after === null ? null : { href: here, label: words("first") }}
              next={list.next === null ? null : { href: nextHref, label: words("next") }}
            />
          </QueueKeys>
        )}
      </div>
    </main>
  );
};

export default CompaniesPage;
