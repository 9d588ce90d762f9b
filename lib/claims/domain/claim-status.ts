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

export type ClaimStatus = (typeof claimStatuses)[number];

/** Statuses in which the claim's money is reserved on its budget line. */
export const reservedStatuses = [
  "SUBMITTED",
  "IN_REVIEW",
  "RETURNED",
  "PENDING_APPROVAL",
] as const satisfies readonly ClaimStatus[];

/** Statuses that nobody can leave. A rejected claim may be reconsidered, by a decision of its own. */
export const terminalStatuses = [
  "PAID",
  "REJECTED",
  "WITHDRAWN",
  "LAPSED",
  "CANCELLED",
] as const satisfies readonly ClaimStatus[];

/** Statuses in which the claim is the company's own paper: nothing is filed yet. */
export const draftStatuses: readonly ClaimStatus[] = ["DRAFT", "AWAITING_CERTIFICATION"];
