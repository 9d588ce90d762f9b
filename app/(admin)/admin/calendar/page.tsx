import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Segments } from "@/app/_components/ui/segments";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requireOfficial } from "@/app/_server/actor";
import { FormFile } from "@/app/(admin)/admin/_components/form-file";
import { DayKey, YearGrid } from "@/app/(admin)/admin/calendar/_components/year-grid";
import { importCalendarAction } from "@/app/(admin)/admin/calendar/actions";
import { type CalendarPage as CalendarView, getCalendar } from "@/lib/programmes/queries/get-calendar";
import { uuidv7 } from "@/lib/shared/ids";

type Props = { readonly searchParams: Promise<{ readonly year?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("programmes"))("calendar.title"),
});

const CalendarPage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("calendar");
  const { year } = await searchParams;
  const asked = typeof year === "string" && /^20\d\d$/.test(year) ? Number(year) : null;
  const [page, t] = await Promise.all([getCalendar(actor, asked), getTranslations("programmes.calendar")]);

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
        {page.stored ? <StoredYear page={page} /> : <MissingYear page={page} />}
        {page.mayImport && <ImportSheet />}
      </div>
    </main>
  );
};

type PageProps = { readonly page: CalendarView };

const StoredYear = async ({ page }: PageProps) => {
  const t = await getTranslations("programmes.calendar");

  return (
    <Sheet
      className="mt-4"
      title={t("yearTitle", { year: page.year, days: page.workingDays })}
      aside={<DayKey />}
    >
      <YearGrid months={page.months} today={page.today} />
      {page.stored && (
        <p className="sm subtle mt-5">
          {t.rich("statedBy", {
            source: page.stored.source,
            version: page.stored.version,
            day: () => <DateText date={page.stored?.importedAt ?? ""} style="shortYear" />,
          })}
        </p>
      )}
    </Sheet>
  );
};

const MissingYear = async ({ page }: PageProps) => {
  const t = await getTranslations("programmes.calendar");

  return (
    <div className="mt-4">
      <EmptyState icon="cal" tone="bad" title={t("missingTitle", { year: page.year })}>
        <p>{t("missingText", { year: page.year })}</p>
      </EmptyState>
    </div>
  );
};

const ImportSheet = async () => {
  const [t, common] = await Promise.all([getTranslations("programmes.calendar"), getTranslations("common")]);

  return (
    <Sheet title={t("import")} className="mt-6">
      <ActionForm id="calendar" action={importCalendarAction} requestKey={uuidv7()}>
        <FormFile
          name="file"
          label={t("file")}
          hint={t("fileHint")}
          accept=".xml,text/xml,application/xml"
          required
        />
        <div className="form-acts">
          <SubmitButton icon="upload" pendingLabel={common("sending")}>
            {t("submit")}
          </SubmitButton>
        </div>
        <p className="sm subtle">{t("importHint")}</p>
      </ActionForm>
    </Sheet>
  );
};

export default CalendarPage;
