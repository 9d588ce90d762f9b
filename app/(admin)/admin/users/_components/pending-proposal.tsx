import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { useProposalSentence } from "@/app/(admin)/admin/users/_components/proposal-sentence";
import {
  confirmAccessAction,
  declineAccessAction,
  withdrawAccessAction,
} from "@/app/(admin)/admin/users/actions";
import type { AccessProposalView } from "@/lib/identity/queries/list-access-proposals";
import { uuidv7 } from "@/lib/shared/ids";

type ProposalProps = { readonly proposal: AccessProposalView };

type PendingProposalsProps = { readonly proposals: readonly AccessProposalView[] };

/** What waits for a second administrator; nothing at all when nothing waits. */
export const PendingProposals = ({ proposals }: PendingProposalsProps) => {
  const words = useTranslations("people.proposals");
  if (proposals.length === 0) return null;

  return (
    <section className="box mb-6" aria-labelledby="pending">
      <div className="box-h line">
        <h2 id="pending">{words("pending", { count: proposals.length })}</h2>
      </div>
      {proposals.map((proposal) => (
        <PendingProposal key={proposal.id} proposal={proposal} />
      ))}
    </section>
  );
};

const PendingProposal = ({ proposal }: ProposalProps) => {
  const words = useTranslations("people.proposals");
  const sentence = useProposalSentence();
  const locale = useLocale();

  return (
    <article className="move" aria-labelledby={`proposal-${proposal.id}`}>
      <h3 id={`proposal-${proposal.id}`}>{sentence(proposal)}</h3>
      <p className="muted">{proposal.reason}</p>
      <p className="sm subtle">
        {words.rich("proposed", {
          who: proposal.proposedBy?.[locale] ?? "",
          when: () => <DateText date={proposal.proposedAt} style="dayMonth" withTime />,
          until: () => <DateText date={proposal.expiresAt} style="dayMonth" />,
        })}
      </p>
      <p className="sm">{words(`effect.${proposal.kind}`)}</p>
      <Answer proposal={proposal} />
    </article>
  );
};

const Answer = ({ proposal }: ProposalProps) => {
  const words = useTranslations("people.proposals");
  const common = useTranslations("common");

  return (
    <div className="stack-s mt-2">
      {proposal.whyNot && (
        <Notice tone="plain" icon="lock">
          {words(`whyNot.${proposal.whyNot}`)}
        </Notice>
      )}
      <div className="row wrap items-start mt-3">
        {proposal.mayResolve && (
          <ActionForm
            id={`confirm-${proposal.id}`}
            action={confirmAccessAction}
            requestKey={uuidv7()}
            className="form-inline"
          >
            <ProposalFields proposal={proposal} />
            <SubmitButton size="s" icon="check" pendingLabel={common("sending")}>
              {words("confirm")}
            </SubmitButton>
          </ActionForm>
        )}
        {proposal.mayResolve && <Refusal proposal={proposal} act="decline" />}
        {proposal.mayWithdraw && <Refusal proposal={proposal} act="withdraw" />}
      </div>
    </div>
  );
};

const ProposalFields = ({ proposal }: ProposalProps) => (
  <>
    <input type="hidden" name="proposalId" value={proposal.id} />
    <input type="hidden" name="version" value={proposal.version} />
  </>
);

const refusals = { decline: declineAccessAction, withdraw: withdrawAccessAction } as const;

type RefusalProps = ProposalProps & { readonly act: keyof typeof refusals };

const Refusal = ({ proposal, act }: RefusalProps) => {
  const words = useTranslations("people.proposals");
  const common = useTranslations("common");

  return (
    <details className="fold">
      <summary className="btn s">{words(act)}</summary>
      <ActionForm id={`${act}-${proposal.id}`} action={refusals[act]} requestKey={uuidv7()}>
        <ProposalFields proposal={proposal} />
        <FormTextarea name="answer" label={words(`${act}Reason`)} required />
        <div className="form-acts">
          <SubmitButton size="s" variant="danger" pendingLabel={common("sending")}>
            {words(act)}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
};
