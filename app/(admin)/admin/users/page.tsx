import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { PendingProposals } from "@/app/(admin)/admin/users/_components/pending-proposal";
import { UserFilters } from "@/app/(admin)/admin/users/_components/user-filters";
import { UserTable } from "@/app/(admin)/admin/users/_components/user-table";
import { type UserListParams, userListParams } from "@/lib/identity/domain/user-list-params";
import { listOpenProposals } from "@/lib/identity/queries/list-access-proposals";
import { listUsers } from "@/lib/identity/queries/list-users";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("people"))("title"),
});

const UsersPage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("people");
  const params = userListParams.parse(await searchParams);
  const [list, open, t, common] = await Promise.all([
    listUsers(actor, params),
    listOpenProposals(actor),
    getTranslations("people"),
    getTranslations("common"),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          actions={
            <>
              <LinkButton href="/admin/users/proposals" size="s">
                {t("proposals.title")}
              </LinkButton>
              {list.mayCreate && (
                <LinkButton href="/admin/users/new" size="s" variant="primary" icon="plus">
                  {t("addOfficial")}
                </LinkButton>
              )}
            </>
          }
        />
        <PendingProposals proposals={open} />
        <UserFilters params={params} />
        {list.users.length > 0 ? (
          <Sheet flush className="mt-4">
            <UserTable users={list.users} />
          </Sheet>
        ) : (
          <EmptyState
            icon="search"
            title={t("noneTitle")}
            action={<LinkButton href="/admin/users">{t("showAll")}</LinkButton>}
          />
        )}
        <Pagination
          label={common("pages")}
          previous={params.after ? { href: hrefOf({ ...params, after: null }), label: t("first") } : null}
          next={list.next ? { href: hrefOf({ ...params, after: list.next }), label: common("next") } : null}
        />
      </div>
    </main>
  );
};

const hrefOf = (params: UserListParams): string => {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ).toString();

  return query ? `/admin/users?${query}` : "/admin/users";
};

export default UsersPage;
