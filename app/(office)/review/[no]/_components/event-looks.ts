import type { IconName } from "@/app/_components/ui/icon-names";
import type { Tone } from "@/app/_components/ui/tone";
import type { ClaimEventType } from "@/lib/claims/domain/claim-event";

/** How each event of the audit trail looks; its words are `review.event.<type>`. */
export const eventLooks = {
  certificationRequested: { icon: "sign", tone: "turn" },
  sentBackToPreparer: { icon: "undo", tone: "neutral" },
  claimSubmitted: { icon: "send", tone: "agency" },
  claimResubmitted: { icon: "send", tone: "agency" },
  claimTaken: { icon: "eye", tone: "agency" },
  claimAssigned: { icon: "user", tone: "agency" },
  claimUnassigned: { icon: "inbox", tone: "neutral" },
  claimGivenBack: { icon: "inbox", tone: "neutral" },
  assignmentExpired: { icon: "clock", tone: "neutral" },
  lineDecided: { icon: "check", tone: "neutral" },
  checklistAnswered: { icon: "list", tone: "neutral" },
  clarificationAsked: { icon: "ask", tone: "turn" },
  clarificationAnswered: { icon: "msg", tone: "agency" },
  clarificationResolved: { icon: "check", tone: "neutral" },
  clarificationLapsed: { icon: "clock", tone: "neutral" },
  claimReturned: { icon: "flag", tone: "turn" },
  claimLapsed: { icon: "clock", tone: "neutral" },
  recommendationMade: { icon: "two", tone: "second" },
  recommendationSentBack: { icon: "undo", tone: "turn" },
  recommendationSigned: { icon: "sign", tone: "second" },
  claimApproved: { icon: "ok", tone: "good" },
  claimRejected: { icon: "no", tone: "bad" },
  claimWithdrawn: { icon: "undo", tone: "neutral" },
  withdrawalRequested: { icon: "undo", tone: "turn" },
  withdrawalDeclined: { icon: "no", tone: "neutral" },
  revocationRequested: { icon: "undo", tone: "turn" },
  revocationDeclined: { icon: "no", tone: "neutral" },
  decisionRevoked: { icon: "undo", tone: "turn" },
  cancellationRequested: { icon: "voided", tone: "turn" },
  cancellationDeclined: { icon: "no", tone: "neutral" },
  claimCancelled: { icon: "voided", tone: "neutral" },
} as const satisfies Record<ClaimEventType, { readonly icon: IconName; readonly tone: Tone }>;
