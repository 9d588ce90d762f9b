import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { AppLink } from "@/app/_components/ui/app-link";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Pill } from "@/app/_components/ui/pill";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { WhoWhen } from "@/app/(admin)/admin/_components/who-when";
import { useProposalSentence } from "@/app/(admin)/admin/users/_components/proposal-sentence";
import { recallInvitationAction } from "@/app/(admin)/admin/users/actions";
import type { AccessProposalView } from "@/lib/identity/queries/list-access-proposals";
import { uuidv7 } from "@/lib/shared/ids";

type PastProposalsProps = { readonly proposals: readonly AccessProposalView[] };

/** What was answered, taken back or ran out, the latest first. */
export const PastProposals = ({ proposals }: PastProposalsProps) => {
  const words = useTranslations("people.proposals");

  return (
    <DataTable caption={words("past")} stack className="cells">
      <thead>
        <tr>
          <Th>{words("what")}</Th>
          <Th>{words("outcome")}</Th>
          <Th>{words("proposedBy")}</Th>
          <Th>{words("resolvedBy")}</Th>
        </tr>
      </thead>
      <tbody>
        {proposals.map((proposal) => (
          <PastProposal key={proposal.id} proposal={proposal} />
        ))}
      </tbody>
    </DataTable>
  );
};

type PastProposalProps = { readonly proposal: AccessProposalView };

const PastProposal = ({ proposal }: PastProposalProps) => {
  const words = useTranslations("people.proposals");
  const sentence = useProposalSentence();
  const locale = useLocale();
  const isConfirmed = proposal.status === "CONFIRMED";

  return (
    <tr>
      <Th scope="row">
        {proposal.userId ? (
          <AppLink href={`/admin/users/${proposal.userId}`}>{sentence(proposal)}</AppLink>
        ) : (
          sentence(proposal)
        )}
        <span className="sub">{proposal.reason}</span>
      </Th>
      <Td wide>
        <Pill tone={isConfirmed ? "good" : "neutral"} icon={isConfirmed ? "ok" : "no"}>
          {words(`status.${proposal.status}`)}
        </Pill>
        {proposal.answer && <span className="sub">{proposal.answer}</span>}
        {proposal.letter && <span className="sub">{words(`letter.${proposal.letter}`)}</span>}
        {proposal.mayRecall && <RecallForm proposal={proposal} />}
      </Td>
      <Td phoneLabel={words("proposedBy")}>
        <WhoWhen who={proposal.proposedBy?.[locale]} at={proposal.proposedAt} />
      </Td>
      <Td phoneLabel={words("resolvedBy")}>
        <WhoWhen who={proposal.resolvedBy?.[locale]} at={proposal.resolvedAt} />
      </Td>
    </tr>
  );
};

const RecallForm = ({ proposal }: PastProposalProps) => {
  const words = useTranslations("people.proposals");
  const common = useTranslations("common");

  return (
    <ActionForm id={`recall-${proposal.id}`} action={recallInvitationAction} requestKey={uuidv7()}>
      <input type="hidden" name="proposalId" value={proposal.id} />
      <div>
        <SubmitButton size="s" variant="default" pendingLabel={common("sending")}>
          {words("recall")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
};
