import type { CapTaken } from "@/lib/claims/domain/cap-uses";
import type { DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";

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

/** What the claim takes of every cap from now on; what it held of others, the database gives back. */
export const decidedCaps = ({ caps }: DecisionSnapshot): readonly CapTaken[] =>
  caps.map(({ amount, limit, ...cap }) => ({ ...cap, amount: BigInt(amount), limit: BigInt(limit) }));
