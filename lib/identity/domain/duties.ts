/**
 * What somebody does on a claim that keeps them from doing anything else on it (four-eyes principle).
 * One person holds at most one duty on a claim, for ever, substitutes and admins included; the holder may
 * repeat that duty in a later round. Approval has one duty per level: APPROVED_1, APPROVED_2, …
 */
export const duties = [
  "PREPARED",
  "ENTERED_ON_BEHALF",
  "REVIEWED",
  "APPROVED",
  "BATCH_PREPARED",
  "BATCH_RELEASED",
  "RECONSIDERED",
] as const;

export type Duty = (typeof duties)[number];

/** A duty as it stands on a claim; `duty` is one of `duties`, with the level where it is an approval. */
export type HeldDuty = { readonly userId: string; readonly duty: string };

/** The duty of signing at that level, counted from 1. */
export const approvalDuty = (level: number): string => `APPROVED_${level}`;

/** The duty the person holds on the claim, or null. */
export const dutyOf = (held: readonly HeldDuty[], userId: string): string | null =>
  held.find((one) => one.userId === userId)?.duty ?? null;
