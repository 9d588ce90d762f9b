import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { StatusTag } from "@/app/_components/domain/status-tag";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { nameIn } from "@/app/(office)/names";
import { DoneNotice } from "@/app/(office)/second/_components/done-notice";
import { AskForm } from "@/app/(office)/second/[no]/requests/_components/ask-form";
import { RequestCard } from "@/app/(office)/second/[no]/requests/_components/request-card";
import { claimNumber, type Query, readListQuery } from "@/app/(office)/second/query";
import { getClaimRequests } from "@/lib/review/queries/get-claim-requests";

type RequestsPageProps = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Query>;
};

export const generateMetadata = async ({ params }: RequestsPageProps): Promise<Metadata> => ({
  title: (await getTranslations("approval.request"))("title", { number: (await params).no }),
});

/** What takes two people: revoking a decision, letting go of an approved claim, cancelling one. */
const RequestsPage = async ({ params, searchParams }: RequestsPageProps) => {
  const actor = await requireOfficial("signature");
  const number = claimNumber.safeParse((await params).no);
  const claim = number.success ? await getClaimRequests(actor, number.data) : null;
  if (!claim) return notThere();
  const [words, locale] = await Promise.all([getTranslations("approval.request"), getLocale()]);
  const { done } = readListQuery(await searchParams);
  const name = nameIn(locale, { nameRu: claim.companyNameRu, nameEn: claim.companyNameEn });

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader
          title={
            <>
              <span className="code">{claim.number}</span> {name}
            </>
          }
          lead={words("lead")}
          beside={<StatusTag status={claim.status} />}
          actions={
            <LinkButton href={`/second/${claim.number}`} size="md" icon="two">
              {words("toDecision")}
            </LinkButton>
          }
        />
        <div className="stack max-w-form">
          <DoneNotice done={done} number={claim.number} />
          {claim.requests.map((request) => (
            <RequestCard key={request.id} claim={claim} request={request} />
          ))}
          {claim.mayAsk.map((kind) => (
            <AskForm key={kind} claim={claim} kind={kind} />
          ))}
          {claim.requests.length + claim.mayAsk.length === 0 && (
            <EmptyState icon="users" title={words("heading")}>
              {words("nothing")}
            </EmptyState>
          )}
        </div>
      </div>
    </main>
  );
};

export default RequestsPage;
