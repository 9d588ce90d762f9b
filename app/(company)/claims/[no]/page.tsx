import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StatusTag } from "@/app/_components/domain/status-tag";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireCompanyActor } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { refusalIn } from "@/app/_server/refused-query";
import { ClaimHistory } from "@/app/(company)/claims/[no]/_components/claim-history";
import { Documents } from "@/app/(company)/claims/[no]/_components/documents";
import { ExplainedAmount } from "@/app/(company)/claims/[no]/_components/explained-amount";
import { Flags } from "@/app/(company)/claims/[no]/_components/flags";
import { Lines } from "@/app/(company)/claims/[no]/_components/lines";
import { Questions } from "@/app/(company)/claims/[no]/_components/questions";
import { StandingPanel } from "@/app/(company)/claims/[no]/_components/standing-panel";
import { WithdrawForm } from "@/app/(company)/claims/[no]/_components/withdraw-form";
import { getCompanyClaim } from "@/lib/review/queries/get-company-claim";

type Props = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: (await params).no,
});

const doneNotices = new Set(["submitted", "resubmitted", "answered", "withdrawn", "sentForCertification"]);

const ClaimPage = async ({ params, searchParams }: Props) => {
  const actor = await requireCompanyActor();
  const [{ no }, query] = await Promise.all([params, searchParams]);
  const claim = await getCompanyClaim(actor, no);
  if (!claim) return notThere();
  const [t, categories, refusal] = await Promise.all([
    getTranslations("claimPage"),
    getTranslations("categories"),
    refusalIn(query),
  ]);
  const { done } = query;
  const canEdit =
    claim.status === "DRAFT" || claim.status === "RETURNED" || claim.status === "AWAITING_CERTIFICATION";
  const justDone = typeof done === "string" && doneNotices.has(done) ? done : null;

  return (
    <main id="main" className="page wide">
      <Breadcrumbs
        label={t("path")}
        items={[{ label: t("claims"), href: "/claims" }, { label: claim.number }]}
      />
      <PageHeader
        title={claim.title || categories(`${claim.category}.claimTitle`)}
        beside={<StatusTag status={claim.status} label={claim.label} audience="company" large />}
        actions={
          canEdit && actor.role !== "viewer" ? (
            <LinkButton
              href={`/claims/${claim.number}/edit/${claim.status === "DRAFT" ? "lines" : "check"}`}
              variant="primary"
              icon="edit"
            >
              {t(`edit.${claim.status}`)}
            </LinkButton>
          ) : undefined
        }
      />
      {refusal ? (
        <Notice tone="bad" role="alert">
          {refusal}
        </Notice>
      ) : null}
      {justDone ? (
        <Notice tone="good" role="status">
          {t(`done.${justDone}`, { number: claim.number })}
        </Notice>
      ) : null}
      <div className="cols side sec">
        <div className="stack">
          <StandingPanel claim={claim} />
          <Flags claim={claim} />
          <Questions claim={claim} canAnswer={claim.actions.includes("answerClarification")} />
          <Lines claim={claim} />
          <Documents claim={claim} />
          <WithdrawForm claim={claim} />
        </div>
        <aside className="side stack">
          <ClaimHistory claim={claim} />
          <ExplainedAmount claim={claim} />
        </aside>
      </div>
    </main>
  );
};

export default ClaimPage;
