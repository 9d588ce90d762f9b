import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DateText } from "@/app/_components/domain/date-text";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { LoadTable } from "@/app/(admin)/admin/rates/loads/[id]/_components/load-table";
import { TakeRatesForm } from "@/app/(admin)/admin/rates/loads/[id]/_components/take-rates-form";
import { formatDate } from "@/lib/i18n/format-date";
import { getRateLoad, type RateLoadPage as LoadView } from "@/lib/programmes/queries/get-rate-load";

type Props = { readonly params: Promise<{ readonly id: string }> };

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("rates"))("load.caption"),
});

/** A file of rates beside what is stored, and the decision about it. */
const RateLoadPage = async ({ params }: Props) => {
  const actor = await requireOfficial("rates");
  const { id } = await params;
  if (!isUuid(id)) notFound();
  const [load, t, common, locale] = await Promise.all([
    getRateLoad(actor, id),
    getTranslations("rates"),
    getTranslations("common"),
    getLocale(),
  ]);
  if (!load) notFound();
  const title = t("load.title", { date: formatDate(load.date, locale, "long") });

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[
            { href: `/admin/rates?month=${load.date.slice(0, 7)}`, label: t("title") },
            { label: title },
          ]}
        />
        <PageHeader title={title} lead={<Origin load={load} />} />
        <div className="cols rate-cols">
          <Sheet flush title={t("load.caption")} aside={<Counts load={load} />}>
            <LoadTable rows={load.rows} />
          </Sheet>
          <Decision load={load} />
        </div>
      </div>
    </main>
  );
};

type LoadProps = { readonly load: LoadView };

const Origin = async ({ load }: LoadProps) => {
  const [t, locale] = await Promise.all([getTranslations("rates.load"), getLocale()]);
  const at = () => <DateText date={load.at} withTime style="shortYear" />;
  if (load.kind === "FEED") return t.rich("feedLead", { at });

  return t.rich("fileLead", { at, who: (locale === "ru" ? load.byRu : load.byEn) ?? "" });
};

const Counts = async ({ load: { counts } }: LoadProps) => {
  const t = await getTranslations("rates.load");

  return (
    <span className="sm muted">
      {t("counts", { new: counts.new + counts.far, same: counts.same, differs: counts.differs })}
    </span>
  );
};

const Decision = async ({ load }: LoadProps) => {
  const t = await getTranslations("rates.load");
  const { takenAt, counts } = load;
  if (takenAt)
    return (
      <Notice tone="good">
        <p>{t.rich("taken", { at: () => <DateText date={takenAt} withTime style="shortYear" /> })}</p>
      </Notice>
    );
  if (counts.new + counts.far + counts.differs === 0)
    return (
      <Notice tone="good" title={t("nothing")}>
        <p>{t("nothingText")}</p>
      </Notice>
    );
  if (!load.mayTake) return <p className="sm muted">{t("adminsOnly")}</p>;

  return (
    <Sheet title={t("decide")}>
      <TakeRatesForm load={load} />
    </Sheet>
  );
};

export default RateLoadPage;
