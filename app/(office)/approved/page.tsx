import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Money } from "@/app/_components/domain/money";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { requireOfficial } from "@/app/_server/actor";
import { ApprovedFilters } from "@/app/(office)/approved/_components/approved-filters";
import { ApprovedTable } from "@/app/(office)/approved/_components/approved-table";
import { approvedQueryText, readApprovedQuery } from "@/app/(office)/approved/query";
import { QueueKeys } from "@/app/(office)/review/_components/queue-keys";
import { getCategoryWords } from "@/lib/programmes/queries/get-category-words";
import { listApprovedClaims } from "@/lib/review/queries/list-approved-claims";
import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";

type ApprovedPageProps = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("approval.approved"))("title"),
});

/** What is approved and not paid yet, for finance: to read and to download, with nothing to press. */
const ApprovedPage = async ({ searchParams }: ApprovedPageProps) => {
  const actor = await requireOfficial("approved");
  const { after, category, year } = readApprovedQuery(await searchParams);
  const fiscalYear = year ?? yearOf(moscowDateOf(new Date(actor.person.now)));
  const { rows, next, committed, years } = await listApprovedClaims(actor, { fiscalYear, category, after });
  const [words, common] = await Promise.all([
    getTranslations("approval.approved"),
    getTranslations("common"),
  ]);
  const query = approvedQueryText({ fiscalYear, category });
  const shownYears = years.includes(fiscalYear) ? years : [fiscalYear, ...years];

  return (
    <main id="main" className="main">
      <div className="main-in stack">
        <PageHeader
          title={words("title")}
          lead={words("lead")}
          actions={
            <>
              <dl className="facts">
                <div>
                  <dt>{words("committed", { year: String(fiscalYear) })}</dt>
                  <dd>
                    <Money kopecks={committed} />
                  </dd>
                </div>
              </dl>
              <LinkButton href={`/approved/csv?${query}`} plain size="s" icon="download">
                CSV
              </LinkButton>
            </>
          }
        />
        <ApprovedFilters
          years={shownYears}
          fiscalYear={fiscalYear}
          category={category}
          categories={(await getCategoryWords()).map(({ code }) => code)}
        />
        {rows.length === 0 ? (
          <EmptyState icon="bank" title={words("emptyTitle")}>
            {words("empty", { year: String(fiscalYear) })}
          </EmptyState>
        ) : (
          <QueueKeys label={words("title")}>
            <ApprovedTable rows={rows} year={fiscalYear} />
            <Pagination
              label={common("pages")}
              previous={after === null ? null : { href: `/approved?${query}`, label: words("first") }}
              next={next === null ? null : { href: `/approved?${query}&after=${next}`, label: words("next") }}
            />
          </QueueKeys>
        )}
      </div>
    </main>
  );
};

export default ApprovedPage;
