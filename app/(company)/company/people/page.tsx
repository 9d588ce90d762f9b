import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireCompanyActor } from "@/app/_server/actor";
import { InvitationSheet } from "@/app/(company)/company/people/_components/invitation-sheet";
import { MemberSheet } from "@/app/(company)/company/people/_components/member-sheet";
import { RequestSheet } from "@/app/(company)/company/people/_components/request-sheet";
import { listColleagues } from "@/lib/companies/queries/list-colleagues";

type Props = { readonly searchParams: Promise<{ readonly done?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("people.title"),
});

const doneNotices = new Set(["invited", "withdrawn", "accepted", "declined", "roleChanged", "ended"]);

/** Who acts for the company; a certifier lets people in, changes their part and ends it. */
const CompanyPeoplePage = async ({ searchParams }: Props) => {
  const actor = await requireCompanyActor();
  const [{ mayEdit, members, requests, invitations }, t, shell, common, { done }] = await Promise.all([
    listColleagues(actor),
    getTranslations("joining.people"),
    getTranslations("shell"),
    getTranslations("common"),
    searchParams,
  ]);

  return (
    <main id="main" className="page wide">
      <Breadcrumbs
        label={common("path")}
        items={[{ label: shell("nav.company"), href: "/company" }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t(mayEdit ? "lead" : "certifierDecides")} />
      <div className="stack sec">
        {typeof done === "string" && doneNotices.has(done) ? (
          <Notice tone="good" role="status">
            {t(`done.${done}`)}
          </Notice>
        ) : null}
        {requests.length > 0 ? <RequestSheet requests={requests} /> : null}
        <MemberSheet members={members} mayEdit={mayEdit} companyId={actor.companyId} />
        {mayEdit ? <InvitationSheet invitations={invitations} /> : null}
      </div>
    </main>
  );
};

export default CompanyPeoplePage;
