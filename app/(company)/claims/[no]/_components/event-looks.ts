import type { IconName } from "@/app/_components/ui/icon-names";
import type { Tone } from "@/app/_components/ui/tone";

/** How each event of the company's timeline looks; the words are in the messages. */
export const eventLooks: Readonly<Record<string, { readonly icon: IconName; readonly tone: Tone }>> = {
  certificationRequested: { icon: "sign", tone: "turn" },
  sentBackToPreparer: { icon: "undo", tone: "neutral" },
  claimSubmitted: { icon: "send", tone: "agency" },
  claimResubmitted: { icon: "send", tone: "agency" },
  claimTaken: { icon: "eye", tone: "agency" },
  claimAssigned: { icon: "eye", tone: "agency" },
  clarificationAsked: { icon: "ask", tone: "turn" },
  clarificationAnswered: { icon: "msg", tone: "agency" },
  clarificationResolved: { icon: "check", tone: "agency" },
  clarificationLapsed: { icon: "clock", tone: "neutral" },
  claimReturned: { icon: "flag", tone: "turn" },
  claimLapsed: { icon: "clock", tone: "neutral" },
  claimApproved: { icon: "ok", tone: "good" },
  claimRejected: { icon: "no", tone: "bad" },
  claimWithdrawn: { icon: "undo", tone: "neutral" },
  withdrawalRequested: { icon: "undo", tone: "neutral" },
  withdrawalDeclined: { icon: "no", tone: "neutral" },
  decisionRevoked: { icon: "undo", tone: "turn" },
  claimCancelled: { icon: "voided", tone: "neutral" },
};
