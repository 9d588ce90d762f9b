import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { AuditFilters } from "@/app/(admin)/admin/audit/_components/audit-filters";
import { AuditTable } from "@/app/(admin)/admin/audit/_components/audit-table";
import { type AuditParams, auditParams } from "@/lib/identity/domain/audit-params";
import { type AuditPage as AuditView, listAuditEvents } from "@/lib/identity/queries/list-audit-events";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("audit"))("title"),
});

const AuditPage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("audit");
  const params = auditParams.parse(await searchParams);
  const [page, t, common] = await Promise.all([
    listAuditEvents(actor, params),
    getTranslations("audit"),
    getTranslations("common"),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader title={t("title")} lead={t("lead")} />
        <ChainState page={page} />
        <div className="mt-4">
          <AuditFilters params={params} />
        </div>
        {page.events.length > 0 ? (
          <Sheet flush className="mt-4">
            <AuditTable events={page.events} />
          </Sheet>
        ) : (
          <EmptyState
            icon="search"
            title={t("noneTitle")}
            action={<LinkButton href="/admin/audit">{t("showAll")}</LinkButton>}
          />
        )}
        <Pagination
          label={common("pages")}
          previous={params.after ? { href: hrefOf({ ...params, after: null }), label: t("newest") } : null}
          next={page.next ? { href: hrefOf({ ...params, after: page.next }), label: t("older") } : null}
        />
      </div>
    </main>
  );
};

type ChainStateProps = { readonly page: AuditView };

/** What was checked while the page was read: its events against their hashes, every chain against its head. */
const ChainState = async ({ page }: ChainStateProps) => {
  const t = await getTranslations("audit");
  const damaged = page.events.filter(({ isIntact }) => !isIntact).length;
  if (damaged + page.brokenChains > 0) {
    return (
      <Notice tone="bad" role="alert" title={t("broken")}>
        {t("brokenText", { events: damaged, chains: page.brokenChains })}
      </Notice>
    );
  }

  return (
    <Notice tone="good" title={t("intact", { chains: page.chains, events: page.eventCount })}>
      {t("intactText", { shown: page.events.length })}
    </Notice>
  );
};

const hrefOf = (params: AuditParams): string => {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ).toString();

  return query ? `/admin/audit?${query}` : "/admin/audit";
};

export default AuditPage;
