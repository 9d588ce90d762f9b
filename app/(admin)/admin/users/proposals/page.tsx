import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { PendingProposals } from "@/app/(admin)/admin/users/_components/pending-proposal";
import { PastProposals } from "@/app/(admin)/admin/users/proposals/_components/past-proposals";
import { listAccessProposals } from "@/lib/identity/queries/list-access-proposals";
import { isUuid } from "@/lib/shared/ids";

type Props = { readonly searchParams: Promise<{ readonly after?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("people"))("proposals.title"),
});

const ProposalsPage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("people");
  const { after } = await searchParams;
  const cursor = typeof after === "string" && isUuid(after) ? after : null;
  const [page, t, common] = await Promise.all([
    listAccessProposals(actor, cursor),
    getTranslations("people"),
    getTranslations("common"),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[{ label: t("title"), href: "/admin/users" }, { label: t("proposals.title") }]}
        />
        <PageHeader title={t("proposals.title")} lead={t("proposals.lead")} />
        <PendingProposals proposals={page.open} />
        {page.open.length === 0 && cursor === null && (
          <EmptyState icon="check" tone="good" title={t("proposals.nonePending")} />
        )}
        {page.past.length > 0 && (
          <Sheet flush title={t("proposals.past")} className="mt-6">
            <PastProposals proposals={page.past} />
          </Sheet>
        )}
        <Pagination
          label={common("pages")}
          previous={cursor ? { href: "/admin/users/proposals", label: t("first") } : null}
          next={
            page.next ? { href: `/admin/users/proposals?after=${page.next}`, label: common("next") } : null
          }
        />
      </div>
    </main>
  );
};

export default ProposalsPage;
