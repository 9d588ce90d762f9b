import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { CorrectRateForm } from "@/app/(admin)/admin/rates/[currency]/[date]/_components/correct-rate-form";
import { RecordTable } from "@/app/(admin)/admin/rates/[currency]/[date]/_components/record-table";
import { formatDate } from "@/lib/i18n/format-date";
import { getRate } from "@/lib/programmes/queries/get-rate";
import { isKnownCurrency } from "@/lib/shared/currencies";
import { isIsoDate } from "@/lib/shared/iso-date";

type Props = { readonly params: Promise<{ readonly currency: string; readonly date: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ currency, date }, t, locale] = await Promise.all([params, getTranslations("rates"), getLocale()]);

  return {
    title: isIsoDate(date)
      ? t("record.title", { currency, date: formatDate(date, locale, "long") })
      : t("title"),
  };
};

/** One rate: all its records, and the form that corrects it. */
const RatePage = async ({ params }: Props) => {
  const actor = await requireOfficial("rates");
  const { currency, date } = await params;
  if (!isKnownCurrency(currency) || !isIsoDate(date)) notFound();
  const [page, t, common, locale] = await Promise.all([
    getRate(actor, currency, date),
    getTranslations("rates"),
    getTranslations("common"),
    getLocale(),
  ]);
  const [last] = page?.records ?? [];
  if (!page || !last) notFound();
  const title = t("record.title", { currency, date: formatDate(date, locale, "long") });

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[{ href: `/admin/rates?month=${date.slice(0, 7)}`, label: t("title") }, { label: title }]}
        />
        <PageHeader title={title} lead={t("record.lead")} />
        <div className={page.mayCorrect ? "cols rate-cols" : undefined}>
          <Sheet flush>
            <RecordTable records={page.records} />
          </Sheet>
          {page.mayCorrect ? (
            <Sheet title={t("record.correct")}>
              <p className="muted mb-4">{t("record.correctLead")}</p>
              <CorrectRateForm currency={currency} date={date} last={last} />
            </Sheet>
          ) : (
            <p className="sm muted mt-4">{t("record.adminsOnly")}</p>
          )}
        </div>
      </div>
    </main>
  );
};

export default RatePage;
