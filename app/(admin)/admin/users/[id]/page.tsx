import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DateText } from "@/app/_components/domain/date-text";
import { AppLink } from "@/app/_components/ui/app-link";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pill } from "@/app/_components/ui/pill";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { PendingProposals } from "@/app/(admin)/admin/users/_components/pending-proposal";
import { AccessSheet } from "@/app/(admin)/admin/users/[id]/_components/access-sheet";
import { RolesSheet } from "@/app/(admin)/admin/users/[id]/_components/roles-sheet";
import { SeeAsSheet } from "@/app/(admin)/admin/users/[id]/_components/see-as-sheet";
import { getUser, type UserView } from "@/lib/identity/queries/get-user";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("people"))("person"),
});

const UserPage = async ({ params }: Props) => {
  const actor = await requireOfficial("people");
  const user = await getUser(actor, (await params).id);
  if (!user) return notThere();
  const [t, common, locale] = await Promise.all([
    getTranslations("people"),
    getTranslations("common"),
    getLocale(),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[{ label: t("title"), href: "/admin/users" }, { label: user.name[locale] }]}
        />
        <PageHeader
          title={user.name[locale]}
          lead={user.email}
          beside={
            user.blockedAt ? (
              <Pill tone="bad" icon="lock">
                {t("blocked")}
              </Pill>
            ) : null
          }
        />
        <PendingProposals proposals={user.proposals} />
        <div className="cols">
          <div className="stack">
            <RolesSheet user={user} />
            {user.memberships.length > 0 && <Memberships user={user} />}
          </div>
          <div className="stack">
            <AccessSheet user={user} />
            <SeeAsSheet user={user} />
          </div>
        </div>
      </div>
    </main>
  );
};

type MembershipsProps = { readonly user: UserView };

const Memberships = async ({ user }: MembershipsProps) => {
  const [t, roles, locale] = await Promise.all([
    getTranslations("people"),
    getTranslations("roles"),
    getLocale(),
  ]);

  return (
    <Sheet flush title={t("memberships")}>
      <DataTable caption={t("memberships")} stack>
        <thead>
          <tr>
            <Th>{t("company")}</Th>
            <Th>{t("role")}</Th>
            <Th>{t("since")}</Th>
          </tr>
        </thead>
        <tbody>
          {user.memberships.map((membership) => (
            <tr key={membership.id}>
              <Th scope="row">
                <AppLink href={`/admin/companies/${membership.inn}`}>{membership.company[locale]}</AppLink>
              </Th>
              <Td phoneLabel={t("role")}>{roles(membership.role)}</Td>
              <Td phoneLabel={t("since")}>
                <DateText date={membership.since} style="shortYear" />
                {membership.endedAt && (
                  <span className="sub">
                    {t.rich("endedOn", {
                      day: () => <DateText date={membership.endedAt ?? ""} style="shortYear" />,
                    })}
                  </span>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
};

export default UserPage;
