/** Who acts next on a claim (workflow only; what happened to the money follows from the ledger). */
export const claimStatuses = [
  "DRAFT",
  "AWAITING_CERTIFICATION",
  "SUBMITTED",
  "IN_REVIEW",
  "RETURNED",
  "PENDING_APPROVAL",
  "APPROVED",
  "IN_PAYMENT",
  "PAID",
  "REJECTED",
  "WITHDRAWN",
  "LAPSED",
  "CANCELLED",
] as const;

/** A status of `claimStatuses`. */
export type ClaimStatus = (typeof claimStatuses)[number];

/** Statuses in which the claim is the company's own paper: nothing is filed yet. */
export const draftStatuses: readonly ClaimStatus[] = ["DRAFT", "AWAITING_CERTIFICATION"];
