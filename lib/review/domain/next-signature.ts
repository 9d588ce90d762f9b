import { approvalDuty, type HeldDuty } from "@/lib/identity/domain/duties";
import type { DecisionOutcome } from "@/lib/review/domain/decision-snapshot";

/** A recommendation as far as it decides who signs next. */
export type SigningState = {
  /** Roles that sign, in order. */
  readonly chain: readonly string[];
  /** Valid signatures so far. */
  readonly signed: number;
  readonly outcome: DecisionOutcome;
};

/** The signature that is due: its level from 1, the role it belongs to, and what it does. */
export type NextSignature = {
  readonly level: number;
  readonly levels: number;
  readonly role: string;
  /** `sign` while others follow; the last signature issues the decision. */
  readonly act: "sign" | "approve" | "reject";
};

/** The signature that is due, or null when all have signed. */
export const nextSignatureOf = ({ chain, signed, outcome }: SigningState): NextSignature | null => {
  const role = chain[signed];
  if (role === undefined) return null;
  const level = signed + 1;
  const isLast = level === chain.length;

  return { level, levels: chain.length, role, act: isLast ? decides[outcome] : "sign" };
};

const decides = { APPROVE: "approve", REJECT: "reject" } as const satisfies Record<DecisionOutcome, string>;

/**
 * The duty at which a person who may take back or confirm does so: the level already held, else the first
 * level of the chain whose role they hold (the database decides alike). Null: the chain has no place for them.
 */
export const signingDutyOf = (
  { chain, duties }: { readonly chain: readonly string[]; readonly duties: readonly HeldDuty[] },
  person: { readonly userId: string; readonly holds: (role: string) => boolean },
): string | null => {
  const held = duties.find(({ userId }) => userId === person.userId);
  if (held) return held.duty.startsWith("APPROVED_") ? held.duty : null;
  const level = chain.findIndex((role) => person.holds(role)) + 1;

  return level === 0 ? null : approvalDuty(level);
};
