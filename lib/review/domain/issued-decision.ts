import type { DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";

/** What a claim holds of a cap before the decision. */
export type HeldCap = { readonly cap: string; readonly amount: bigint };

type CapMove = { readonly cap: string; readonly amount: bigint; readonly limit: bigint };

/** The claim's four amounts as decided. */
export const decidedAmounts = ({ totals }: DecisionSnapshot) => ({
  claimed: BigInt(totals.claimed),
  eligible: BigInt(totals.eligible),
  accepted: BigInt(totals.accepted),
  support: BigInt(totals.support),
});

/** The same for each line, with the rate it rests on; named as the columns of the table. */
export const decidedLineAmounts = ({ lines }: DecisionSnapshot) =>
  lines.map((line) => ({
    id: line.id,
    rate_nominal: line.rate?.nominal ?? null,
    rate_value: line.rate ? BigInt(line.rate.value) : null,
    rate_date: line.rate?.date ?? null,
    rate_source: line.rate?.source ?? null,
    claimed: BigInt(line.claimed),
    eligible: BigInt(line.eligible),
    accepted: BigInt(line.accepted),
    support: BigInt(line.support),
  }));

/**
 * What the claim takes of every cap from now on: what the decision says, and nothing of the caps that it held
 * before and no longer uses.
 */
export const decidedCaps = ({ caps }: DecisionSnapshot, held: readonly HeldCap[]): readonly CapMove[] => {
  const taken = caps.map(({ cap, amount, limit }) => ({ cap, amount: BigInt(amount), limit: BigInt(limit) }));
  const named = new Set(taken.map(({ cap }) => cap));
  const released = held
    .filter(({ cap }) => !named.has(cap))
    .map(({ cap }) => ({ cap, amount: 0n, limit: 0n }));

  return [...taken, ...released];
};
