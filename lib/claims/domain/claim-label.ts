import type { ClaimStatus } from "@/lib/claims/domain/claim-status";

/** What a status does not say by itself; derived, never stored (there is no status for it). */
export type ClaimLabel = "clarificationNeeded" | "replyReceived" | "approvedInPart" | "waitingForCommission";

type Labelled = {
  readonly status: ClaimStatus;
  readonly openQuestions: number;
  readonly answeredQuestions: number;
  readonly support: bigint;
  readonly requested: bigint;
};

/** The label as the company reads it: whose move it is, and whether less came than was asked for. */
export const companyLabelOf = (claim: Labelled): ClaimLabel | null => {
  if (claim.status === "IN_REVIEW" && claim.openQuestions > 0) return "clarificationNeeded";
  if (claim.status === "APPROVED" && claim.support < claim.requested) return "approvedInPart";
  return null;
};

/** The label as officials read it: they also see that an answer has come. */
export const officeLabelOf = (claim: Labelled): ClaimLabel | null =>
  claim.status === "IN_REVIEW" && claim.openQuestions === 0 && claim.answeredQuestions > 0
    ? "replyReceived"
    : companyLabelOf(claim);
