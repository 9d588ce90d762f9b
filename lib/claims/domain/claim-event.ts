/**
 * What happened to a claim, as its audit trail keeps it. Facts only: amounts as strings of kopecks, people as
 * ids; the words are in the messages (`claimPage.history`, `review.event`, `audit.event`). The database adds status before and after.
 */
export type ClaimEvent =
  | { readonly type: "certificationRequested" }
  | { readonly type: "sentBackToPreparer"; readonly comment: string }
  | {
      readonly type: "claimSubmitted";
      readonly claimVersion: number;
      readonly support: string;
      readonly hash: string;
    }
  | {
      readonly type: "claimResubmitted";
      readonly claimVersion: number;
      readonly support: string;
      readonly hash: string;
    }
  | { readonly type: "claimTaken" }
  | { readonly type: "claimAssigned"; readonly assigneeId: string }
  /** Drawn among the reviewers with the fewest claims: `seed` modulo their number, in the order of their ids. */
  | {
      readonly type: "claimDrawn";
      readonly assigneeId: string;
      readonly seed: string;
      readonly among: readonly { readonly id: string; readonly inHand: number }[];
    }
  | { readonly type: "officerHasInterest"; readonly assigneeId: string }
  | { readonly type: "claimStoodIn"; readonly assigneeId: string; readonly forId: string }
  | { readonly type: "claimCameBack"; readonly assigneeId: string }
  | { readonly type: "claimHandedOn"; readonly assigneeId: string; readonly fromId: string }
  | { readonly type: "claimUnassigned" }
  | { readonly type: "claimGivenBack" }
  | { readonly type: "assignmentExpired"; readonly assigneeId: string }
  | {
      readonly type: "lineDecided";
      readonly lineId: string;
      readonly verdict: string;
      readonly accepted: string;
      readonly reasonCode: string | null;
    }
  | { readonly type: "checklistAnswered"; readonly item: string; readonly passed: boolean }
  | {
      readonly type: "clarificationAsked";
      readonly clarificationId: string;
      readonly lineId: string | null;
      readonly blocking: boolean;
      readonly dueOn: string;
      /** What the day was counted by. */
      readonly calendarVersion: string;
      readonly questions: number;
    }
  | { readonly type: "clarificationAnswered"; readonly clarificationId: string }
  | {
      readonly type: "clarificationResolved";
      readonly clarificationId: string;
      readonly outcome: "RESOLVED" | "CANCELLED";
    }
  | { readonly type: "clarificationLapsed"; readonly clarificationId: string }
  | {
      readonly type: "claimReturned";
      readonly parts: number;
      readonly dueOn: string;
      /** What the day was counted by. */
      readonly calendarVersion: string;
    }
  | { readonly type: "claimLapsed" }
  | {
      readonly type: "recommendationMade";
      readonly outcome: string;
      readonly support: string;
      readonly hash: string;
    }
  | { readonly type: "recommendationSentBack"; readonly comment: string }
  | { readonly type: "recommendationSigned"; readonly level: number; readonly hash: string }
  | { readonly type: "claimApproved"; readonly support: string; readonly hash: string }
  | { readonly type: "claimRejected"; readonly hash: string }
  | { readonly type: "claimWithdrawn"; readonly reason: string }
  | { readonly type: "withdrawalRequested"; readonly reason: string }
  | { readonly type: "revocationRequested"; readonly reason: string }
  | { readonly type: "decisionRevoked"; readonly reason: string }
  | { readonly type: "cancellationRequested"; readonly reason: string }
  | { readonly type: "claimCancelled"; readonly reason: string }
  /** `takenBack`: by the person who had asked. */
  | {
      readonly type: "revocationDeclined" | "withdrawalDeclined" | "cancellationDeclined";
      readonly reason: string;
      readonly takenBack: boolean;
    };

/** A type of `ClaimEvent`. */
export type ClaimEventType = ClaimEvent["type"];

const seenByCompany = {
  certificationRequested: true,
  sentBackToPreparer: true,
  claimSubmitted: true,
  claimResubmitted: true,
  claimTaken: true,
  claimAssigned: true,
  claimDrawn: false,
  officerHasInterest: false,
  claimStoodIn: false,
  claimCameBack: false,
  claimHandedOn: false,
  claimUnassigned: false,
  claimGivenBack: false,
  assignmentExpired: false,
  lineDecided: false,
  checklistAnswered: false,
  clarificationAsked: true,
  clarificationAnswered: true,
  clarificationResolved: true,
  clarificationLapsed: true,
  claimReturned: true,
  claimLapsed: true,
  recommendationMade: false,
  recommendationSentBack: false,
  recommendationSigned: false,
  claimApproved: true,
  claimRejected: true,
  claimWithdrawn: true,
  withdrawalRequested: true,
  revocationRequested: false,
  decisionRevoked: true,
  cancellationRequested: false,
  claimCancelled: true,
  revocationDeclined: false,
  withdrawalDeclined: true,
  cancellationDeclined: false,
} as const satisfies Record<ClaimEventType, boolean>;

/** Whether the company reads the event on its timeline, or only the agency does. */
export const isSeenByCompany = (type: ClaimEventType): boolean => seenByCompany[type];
