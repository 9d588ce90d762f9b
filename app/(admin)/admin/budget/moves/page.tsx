import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { PastMoves } from "@/app/(admin)/admin/budget/moves/_components/past-moves";
import { PendingMove } from "@/app/(admin)/admin/budget/moves/_components/pending-move";
import { listBudgetMoves } from "@/lib/budget/queries/list-budget-moves";
import { isUuid } from "@/lib/shared/ids";

type Props = { readonly searchParams: Promise<{ readonly after?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("budget"))("moves.title"),
});

const MovesPage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("budget");
  const { after } = await searchParams;
  const cursor = typeof after === "string" && isUuid(after) ? after : null;
  const [page, t, common] = await Promise.all([
    listBudgetMoves(actor, cursor),
    getTranslations("budget"),
    getTranslations("common"),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[{ label: t("title"), href: "/admin/budget" }, { label: t("moves.title") }]}
        />
        <PageHeader
          title={t("moves.title")}
          lead={t("moves.lead")}
          actions={
            page.mayPropose && (
              <LinkButton href="/admin/budget/moves/new" size="s" variant="primary" icon="plus">
                {t("change")}
              </LinkButton>
            )
          }
        />
        {page.pending.length > 0 && (
          <section className="box" aria-labelledby="pending">
            <div className="box-h line">
              <h2 id="pending">{t("moves.pending", { count: page.pending.length })}</h2>
            </div>
            {page.pending.map((move) => (
              <PendingMove key={move.id} move={move} />
            ))}
          </section>
        )}
        {page.pending.length === 0 && cursor === null && (
          <EmptyState icon="check" tone="good" title={t("moves.nonePending")} />
        )}
        {page.past.length > 0 && (
          <Sheet flush title={t("moves.past")} className="mt-6">
            <PastMoves moves={page.past} />
          </Sheet>
        )}
        <Pagination
          label={common("pages")}
          previous={cursor ? { href: "/admin/budget/moves", label: t("ledger.newest") } : null}
          next={
            page.next ? { href: `/admin/budget/moves?after=${page.next}`, label: t("ledger.older") } : null
          }
        />
      </div>
    </main>
  );
};

export default MovesPage;
