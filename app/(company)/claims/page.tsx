import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_components/ui/link-button";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { Tabs } from "@/app/_components/ui/tabs";
import { requireCompanyActor } from "@/app/_server/actor";
import { ClaimTable } from "@/app/(company)/_components/claim-table";
import { type CompanyView, companyViews, listCompanyClaims } from "@/lib/review/queries/list-company-claims";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("companyHome"))("claims.heading"),
});

const isView = (text: unknown): text is CompanyView =>
  typeof text === "string" && Object.hasOwn(companyViews, text);

const ClaimsPage = async ({ searchParams }: Props) => {
  const actor = await requireCompanyActor();
  const { view: asked, after } = await searchParams;
  const view = isView(asked) ? asked : "all";
  const cursor = typeof after === "string" ? after : null;
  const [list, t] = await Promise.all([
    listCompanyClaims(actor, { statuses: companyViews[view], cursor }),
    getTranslations("companyHome"),
  ]);
  const countOf = (name: CompanyView): number =>
    Object.entries(list.counts).reduce((sum, [status, count]) => {
      const statuses: readonly string[] | null = companyViews[name];
      return statuses === null || statuses.includes(status) ? sum + count : sum;
    }, 0);

  return (
    <main id="main" className="page wide">
      <PageHeader
        title={t("claims.heading")}
        actions={
          actor.role === "viewer" ? undefined : (
            <LinkButton href="/claims/new" variant="primary" icon="plus">
              {t("newClaim")}
            </LinkButton>
          )
        }
      />
      <Tabs
        label={t("claims.views")}
        items={(Object.keys(companyViews) as CompanyView[]).map((name) => ({
          href: name === "all" ? "/claims" : `/claims?view=${name}`,
          label: t(`claims.view.${name}`),
          count: countOf(name),
          current: name === view,
        }))}
      />
      <div className="sec">
        <ClaimTable claims={list.claims} caption={t(`claims.view.${view}`)} now={actor.person.now} />
      </div>
      <Pagination
        label={t("claims.pages")}
        previous={cursor ? { href: `/claims?view=${view}`, label: t("claims.first") } : undefined}
        next={
          list.next
            ? { href: `/claims?view=${view}&after=${encodeURIComponent(list.next)}`, label: t("claims.next") }
            : undefined
        }
      />
    </main>
  );
};

export default ClaimsPage;
