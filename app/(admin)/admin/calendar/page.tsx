import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DateText } from "@/app/_components/domain/date-text";
import { AppLink } from "@/app/_components/ui/app-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Segments } from "@/app/_components/ui/segments";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { ChangeDaySheet } from "@/app/(admin)/admin/calendar/_components/change-day-sheet";
import { ImportSheet } from "@/app/(admin)/admin/calendar/_components/import-sheet";
import { StateTable } from "@/app/(admin)/admin/calendar/_components/state-table";
import { DayKey, YearGrid } from "@/app/(admin)/admin/calendar/_components/year-grid";
import { calendarParams } from "@/lib/programmes/domain/calendar-params";
import { type CalendarPage as CalendarView, getCalendar } from "@/lib/programmes/queries/get-calendar";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("calendar"))("title"),
});

/** The working calendar by year: the grid, how it came about, and what administrators change. */
const CalendarPage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("calendar");
  const [page, t] = await Promise.all([
    getCalendar(actor, calendarParams.parse(await searchParams)),
    getTranslations("calendar"),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader title={t("title")} lead={t("lead")} />
        <Segments
          label={t("years")}
          items={page.years.map((one) => ({
            href: `/admin/calendar?year=${one.year}`,
            label: one.isStored ? one.year : `${one.year} · ${t("missing")}`,
            current: one.year === page.year,
          }))}
        />
        <div className="stack mt-4">
          {page.needed !== null && page.needed !== page.year ? (
            <Notice tone="turn" title={t("neededTitle", { year: page.needed })}>
              <p>{t("neededText", { year: page.needed })}</p>
            </Notice>
          ) : null}
          {page.shown ? <StoredYear page={page} /> : <MissingYear page={page} />}
          {page.mayChange ? (
            <div className="calendar-acts">
              {page.shown && page.isInForce ? (
                <ChangeDaySheet page={page} version={page.shown.version} />
              ) : null}
              <ImportSheet />
            </div>
          ) : null}
          {page.states.length > 0 ? <StateTable page={page} /> : null}
        </div>
      </div>
    </main>
  );
};

type PageProps = { readonly page: CalendarView };

const StoredYear = async ({ page }: PageProps) => {
  const t = await getTranslations("calendar");
  const { shown, year } = page;
  if (!shown) return null;

  return (
    <>
      {page.isInForce ? null : (
        <Notice tone="plain" icon="history" title={t("earlierTitle", { number: shown.number })}>
          <p>
            <AppLink href={`/admin/calendar?year=${year}`}>{t("toInForce")}</AppLink>
          </p>
        </Notice>
      )}
      <Sheet title={t("yearTitle", { year, days: page.workingDays })} aside={<DayKey />}>
        <YearGrid page={page} />
        <p className="sm subtle mt-5">
          {t.rich("statedBy", {
            source: shown.source,
            version: shown.version,
            day: () => <DateText date={shown.at} style="shortYear" />,
          })}
        </p>
        <p className="sm subtle">
          {t("deadlinesStay")} {page.kept > 0 ? t("kept", { count: page.kept }) : null}
        </p>
      </Sheet>
    </>
  );
};

const MissingYear = async ({ page }: PageProps) => {
  const t = await getTranslations("calendar");

  return (
    <EmptyState icon="cal" tone="bad" title={t("missingTitle", { year: page.year })}>
      <p>{t("missingText", { year: page.year })}</p>
    </EmptyState>
  );
};

export default CalendarPage;
