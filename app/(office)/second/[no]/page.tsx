import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DecisionLetter } from "@/app/_components/domain/decision-letter";
import { StatusTag } from "@/app/_components/domain/status-tag";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { BudgetEffect } from "@/app/(office)/second/[no]/_components/budget-effect";
import { Checks } from "@/app/(office)/second/[no]/_components/checks";
import { DecisionLines } from "@/app/(office)/second/[no]/_components/decision-lines";
import { Differences } from "@/app/(office)/second/[no]/_components/differences";
import { IssuedPanel } from "@/app/(office)/second/[no]/_components/issued-panel";
import { OpenRequestNotice } from "@/app/(office)/second/[no]/_components/open-request-notice";
import { SignBar } from "@/app/(office)/second/[no]/_components/sign-bar";
import { SignPanel } from "@/app/(office)/second/[no]/_components/sign-panel";
import { Signatures } from "@/app/(office)/second/[no]/_components/signatures";
import { SigningKeys } from "@/app/(office)/second/[no]/_components/signing-keys";
import { claimNumber } from "@/app/(office)/second/query";
import type { Person } from "@/lib/identity/domain/actor";
import {
  type DecisionView,
  getDecisionPage,
  type NoDecisionView,
} from "@/lib/review/queries/get-decision-page";

type DecisionPageProps = { readonly params: Promise<{ readonly no: string }> };

export const generateMetadata = async ({ params }: DecisionPageProps): Promise<Metadata> => ({
  title: (await getTranslations("approval.page"))("title", { number: (await params).no }),
});

/** One decision: what differs, what it does to the budget, the letter, and the signature. */
const DecisionPage = async ({ params }: DecisionPageProps) => {
  const actor = await requireOfficial("signature");
  const number = claimNumber.safeParse((await params).no);
  const decision = number.success ? await getDecisionPage(actor, number.data) : null;
  if (!decision) return notThere();

  return (
    <main id="main" className="main">
      {decision.kind === "none" ? (
        <NothingToSign claim={decision} />
      ) : (
        <Decision decision={decision} reader={actor.person} />
      )}
    </main>
  );
};

export default DecisionPage;

type DecisionProps = { readonly decision: DecisionView; readonly reader: Person };

const Decision = async ({ decision, reader }: DecisionProps) => {
  const words = await getTranslations("approval.page");
  const isWaiting = decision.kind === "waiting";

  return (
    <>
      <SignBar decision={decision} />
      <SigningKeys label={words("region")}>
        <div className="sign-main">
          <OpenRequestNotice number={decision.number} kinds={decision.openRequests} />
          <Differences number={decision.number} differences={decision.differences} />
          <DecisionLines decision={decision} />
          <section aria-labelledby="letter">
            <h2 id="letter">{words("letter")}</h2>
            <p className="sm subtle">{words(isWaiting ? "letterLead" : "letterSent")}</p>
            <DecisionLetter snapshot={decision.snapshot} />
          </section>
        </div>
        <aside className="sign-aside" aria-label={words("signature")}>
          <BudgetEffect decision={decision} />
          {isWaiting && <Checks checks={decision.checks} />}
          <Signatures decision={decision} reader={reader} />
          {isWaiting ? <SignPanel decision={decision} /> : <IssuedPanel decision={decision} />}
        </aside>
      </SigningKeys>
    </>
  );
};

const NothingToSign = async ({ claim }: { readonly claim: NoDecisionView }) => {
  const words = await getTranslations("approval.page");

  return (
    <div className="main-in">
      <EmptyState
        icon="two"
        headingLevel={1}
        title={words("none")}
        action={
          <>
            <LinkButton href={`/review/${claim.number}`} size="md" icon="docs">
              {words("workspace")}
            </LinkButton>
            <LinkButton href="/second" size="md">
              {words("back")}
            </LinkButton>
          </>
        }
      >
        <p className="row wrap">
          <span className="code">{claim.number}</span>
          <StatusTag status={claim.status} />
        </p>
        <p>{words("noneText")}</p>
      </EmptyState>
    </div>
  );
};
