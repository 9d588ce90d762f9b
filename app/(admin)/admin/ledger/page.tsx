import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { MovementTable } from "@/app/(admin)/admin/_components/movement-table";
import { LedgerFilters } from "@/app/(admin)/admin/ledger/_components/ledger-filters";
import { LineCard } from "@/app/(admin)/admin/ledger/_components/line-card";
import { type LedgerParams, ledgerParams } from "@/lib/budget/domain/ledger-filter";
import { listLedger } from "@/lib/budget/queries/list-ledger";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("budget"))("ledger.title"),
});

const LedgerPage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("budget");
  const params = ledgerParams.parse(await searchParams);
  const [page, t, common] = await Promise.all([
    listLedger(actor, params),
    getTranslations("budget.ledger"),
    getTranslations("common"),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          actions={
            <LinkButton
              href={`/admin/ledger/csv${queryOf({ ...params, after: null })}`}
              plain
              size="s"
              icon="download"
            >
              CSV
            </LinkButton>
          }
        />
        <LedgerFilters params={params} page={page} />
        {page.line && <LineCard line={page.line} />}
        {page.movements.length > 0 ? (
          <Sheet flush className="mt-4">
            <MovementTable caption={t("title")} movements={page.movements} withYear />
          </Sheet>
        ) : (
          <EmptyState
            icon="search"
            title={t("noneTitle")}
            action={<LinkButton href="/admin/ledger">{t("reset")}</LinkButton>}
          >
            <p>{t("noneText")}</p>
          </EmptyState>
        )}
        <Pagination
          label={common("pages")}
          previous={
            params.after
              ? { href: `/admin/ledger${queryOf({ ...params, after: null })}`, label: t("newest") }
              : null
          }
          next={
            page.next
              ? { href: `/admin/ledger${queryOf({ ...params, after: page.next })}`, label: t("older") }
              : null
          }
        />
      </div>
    </main>
  );
};

const queryOf = (params: LedgerParams): string => {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  ).toString();

  return query ? `?${query}` : "";
};

export default LedgerPage;
