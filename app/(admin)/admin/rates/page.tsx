import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { AddRateForm } from "@/app/(admin)/admin/rates/_components/add-rate-form";
import { FeedPanel } from "@/app/(admin)/admin/rates/_components/feed-panel";
import { RateTable } from "@/app/(admin)/admin/rates/_components/rate-table";
import { UploadRates } from "@/app/(admin)/admin/rates/_components/upload-rates";
import { WaitingLoads } from "@/app/(admin)/admin/rates/_components/waiting-loads";
import { formatDate } from "@/lib/i18n/format-date";
import { ratesParams } from "@/lib/programmes/domain/rates-params";
import { getRates, type RatesPage as RatesView } from "@/lib/programmes/queries/get-rates";
import { moscowDateOf } from "@/lib/shared/iso-date";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("rates"))("title"),
});

const RatesPage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("rates");
  const [page, t] = await Promise.all([
    getRates(actor, ratesParams.parse(await searchParams)),
    getTranslations("rates"),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader title={t("title")} lead={t("lead")} />
        <div className="stack mb-4">
          <FeedPanel feed={page.feed} />
          <WaitingLoads waiting={page.waiting} />
        </div>
        <MonthSwitch page={page} />
        {page.missing > 0 && (
          <Notice tone="turn" title={t("missing", { count: page.missing })}>
            {t("missingText")}
          </Notice>
        )}
        <div className={page.mayAdd ? "cols rate-cols" : undefined}>
          {page.currencies.length > 0 ? (
            <Sheet flush>
              <RateTable page={page} />
            </Sheet>
          ) : (
            <EmptyState icon="chart" title={t("noneTitle")}>
              <p>{t("noneText")}</p>
            </EmptyState>
          )}
          {page.mayAdd && (
            <div className="stack">
              <UploadRates />
              <Sheet title={t("add")}>
                <AddRateForm currencies={page.currencies} today={moscowDateOf(new Date(actor.person.now))} />
              </Sheet>
            </div>
          )}
        </div>
      </div>
    </main>
  );
};

type MonthSwitchProps = { readonly page: RatesView };

const MonthSwitch = async ({ page }: MonthSwitchProps) => {
  const [t, locale] = await Promise.all([getTranslations("rates"), getLocale()]);
  const nameOf = (month: string) => formatDate(`${month}-01`, locale, "monthYear");

  return (
    <nav className="row wrap mb-4" aria-label={t("months")}>
      <LinkButton href={`/admin/rates?month=${page.previous}`} size="s" icon="prev">
        {nameOf(page.previous)}
      </LinkButton>
      <b className="cap">{nameOf(page.month)}</b>
      {page.next && (
        <LinkButton href={`/admin/rates?month=${page.next}`} size="s" iconEnd="next">
          {nameOf(page.next)}
        </LinkButton>
      )}
    </nav>
  );
};

export default RatesPage;
