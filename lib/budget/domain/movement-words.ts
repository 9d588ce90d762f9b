/** Kinds of movements of the ledger; words in `budget.kind.<KIND>`. */
export const ledgerKinds = [
  "ALLOCATE",
  "TRANSFER",
  "RESERVE",
  "RELEASE",
  "COMMIT",
  "DECOMMIT",
  "PAY",
  "RETURN",
  "RECOVER",
  "WRITE_OFF",
  "CARRY_OVER",
] as const;

/** A kind of `ledgerKinds`. */
export type LedgerKind = (typeof ledgerKinds)[number];

/** What happened, in a reader's words: `budget.movement.<code>`. */
export type MovementCode = LedgerKind | (typeof occasions)[number];

/** Events that say more than the kind of the movement they made. */
const occasions = [
  "claimSubmitted",
  "claimResubmitted",
  "claimApproved",
  "claimRejected",
  "claimWithdrawn",
  "claimLapsed",
  "claimCancelled",
  "decisionRevoked",
] as const;

const isOccasion = (type: string): type is (typeof occasions)[number] =>
  occasions.some((one) => one === type);

const isLedgerKind = (kind: string): kind is LedgerKind => ledgerKinds.some((one) => one === kind);

/** The word for a movement: that of its occasion, or else that of its kind; of a kind nobody knows, ALLOCATE. */
export const movementCodeOf = (kind: string, eventType: string): MovementCode => {
  // Approving gives the reservation back and commits: only the commitment is the approval itself.
  if (kind === "RELEASE" && eventType === "claimApproved") return "RELEASE";
  if (isOccasion(eventType)) return eventType;

  return isLedgerKind(kind) ? kind : "ALLOCATE";
};
