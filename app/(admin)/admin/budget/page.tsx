import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AppLink } from "@/app/_components/ui/app-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Segments } from "@/app/_components/ui/segments";
import { requireOfficial } from "@/app/_server/actor";
import { MovementTable } from "@/app/(admin)/admin/_components/movement-table";
import { PrintButton } from "@/app/(admin)/admin/_components/print-button";
import { BudgetTable, type FoldableGroup } from "@/app/(admin)/admin/budget/_components/budget-table";
import { DecisionsList } from "@/app/(admin)/admin/budget/_components/decisions-list";
import { OutlookSheet } from "@/app/(admin)/admin/budget/_components/outlook-sheet";
import { TotalsBar } from "@/app/(admin)/admin/budget/_components/totals-bar";
import { type OverviewParams, overviewParams } from "@/lib/budget/domain/overview-params";
import type { BudgetGroup } from "@/lib/budget/queries/budget-groups";
import { type BudgetOverview, getBudgetOverview } from "@/lib/budget/queries/get-budget-overview";
import { formatDateTime } from "@/lib/i18n/format-date";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("budget"))("title"),
});

const BudgetPage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("budget");
  const params = overviewParams.parse(await searchParams);
  const [overview, t] = await Promise.all([getBudgetOverview(actor, params), getTranslations("budget")]);
  const hasLines = overview.groups.length > 0;
  const short = new Set(
    overview.decisions.flatMap((one) => (one.kind === "runsOut" || one.kind === "empty" ? [one.lineId] : [])),
  );

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Header overview={overview} />
        {hasLines ? (
          <>
            <Figures overview={overview} />
            <BudgetTable
              year={overview.year}
              groups={foldable(overview, params)}
              totals={overview.totals}
              short={short}
            >
              <GroupSwitch overview={overview} params={params} />
            </BudgetTable>
            <section className="box mt-6" aria-labelledby="latest">
              <div className="box-bar">
                <h2 id="latest">{t("latest.title")}</h2>
                <AppLink href={`/admin/ledger?fy=${overview.year}`}>{t("latest.all")}</AppLink>
              </div>
              {overview.latest.length > 0 ? (
                <MovementTable
                  caption={t("latest.title")}
                  movements={overview.latest}
                  withYear={overview.isOver}
                />
              ) : (
                <p className="box-b muted sm">{t("latest.none")}</p>
              )}
            </section>
          </>
        ) : (
          <NoLines overview={overview} />
        )}
      </div>
    </main>
  );
};

/** The sum of the year, how it goes, and what it asks for; without money only the last. */
const Figures = ({ overview }: OverviewProps) => {
  const decisions = <DecisionsList decisions={overview.decisions} mayPropose={overview.mayPropose} />;
  if (overview.totals.allocated === "0") return decisions;

  return (
    <>
      <TotalsBar year={overview.year} totals={overview.totals} />
      <div className="g2">
        <OutlookSheet outlook={overview.outlook} isOver={overview.isOver} />
        {decisions}
      </div>
    </>
  );
};

type OverviewProps = { readonly overview: BudgetOverview };

const Header = async ({ overview }: OverviewProps) => {
  const [t, locale] = await Promise.all([getTranslations("budget"), getLocale()]);

  return (
    <div className="bh">
      <h1>{t("title")}</h1>
      <Segments
        label={t("years")}
        items={overview.years.map((year) => ({
          href: `/admin/budget?fy=${year}`,
          label: year,
          current: year === overview.year,
        }))}
      />
      <span className="grow" />
      <span className="sm subtle">
        {t("computed", { moment: formatDateTime(overview.computedAt, locale) })}
      </span>
      <div className="acts">
        <LinkButton href={`/admin/budget/csv?fy=${overview.year}`} plain size="s" icon="download">
          {t("csv")}
        </LinkButton>
        <PrintButton label={t("print")} />
        <LinkButton href="/admin/budget/moves" size="s" icon="list">
          {t("movesLink")}
        </LinkButton>
        {overview.mayPropose && (
          <LinkButton href="/admin/budget/moves/new" size="s" variant="primary" icon="plus">
            {t("change")}
          </LinkButton>
        )}
      </div>
    </div>
  );
};

const NoLines = async ({ overview }: OverviewProps) => {
  const t = await getTranslations("budget");

  return (
    <EmptyState
      icon="wallet"
      title={t("empty.title", { year: overview.year })}
      action={
        overview.mayPropose && (
          <LinkButton
            href={`/admin/budget/moves/new?kind=plan&fy=${overview.year}`}
            variant="primary"
            icon="plus"
          >
            {t("empty.action")}
          </LinkButton>
        )
      }
    >
      <p>{t(overview.mayPropose ? "empty.text" : "empty.textOthers")}</p>
    </EmptyState>
  );
};

type GroupProps = OverviewProps & { readonly params: OverviewParams };

/** By programme or by category: the same with one programme, so it is offered from the second on. */
const GroupSwitch = async ({ overview, params }: GroupProps) => {
  const t = await getTranslations("budget.table");
  const programmes = new Set(
    overview.groups.flatMap(({ lines }) => lines.map(({ programmeCode }) => programmeCode)),
  );
  if (programmes.size < 2) return null;

  return (
    <Segments
      label={t("group")}
      items={(["programme", "category"] as const).map((by) => ({
        href: `/admin/budget?fy=${overview.year}&by=${by}`,
        label: t(`by.${by}`),
        current: params.by === by,
      }))}
    />
  );
};

const foldable = (
  { year, groups }: BudgetOverview,
  { by, open }: OverviewParams,
): readonly FoldableGroup[] => {
  const first = groups[0]?.key ?? "";
  const opened = new Set(open === null ? [first] : open.split(","));

  return groups.map((group) => ({
    ...group,
    isOpen: opened.has(group.key),
    toggleHref: toggleHref({ year, by }, opened, group),
  }));
};

const toggleHref = (
  { year, by }: { readonly year: number; readonly by: string },
  opened: ReadonlySet<string>,
  { key }: BudgetGroup,
): string => {
  const next = new Set([...opened].filter((one) => one !== ""));
  if (!next.delete(key)) next.add(key);

  return `/admin/budget?fy=${year}&by=${by}&open=${[...next].join(",")}#group-${key}`;
};

export default BudgetPage;
