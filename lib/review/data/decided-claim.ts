import "server-only";
import { type ClaimCalculation, calculateClaim } from "@/lib/claims/data/claim-calculation";
import type { StoredClaim } from "@/lib/claims/data/claim-store";
import type { Db } from "@/lib/platform/db/prisma";
import { computeEntitlement, withoutDecisions } from "@/lib/programmes/domain/entitlement";
import type { Entitlement, EntitlementInput, LineVerdict } from "@/lib/programmes/domain/entitlement-types";
import type { ReviewState } from "@/lib/review/data/review-store";
import { type CurrentVerdict, currentVerdicts } from "@/lib/review/domain/current-verdicts";
import { engineVerdictOf } from "@/lib/review/domain/line-verdict";
import { type Kopecks, minOf } from "@/lib/shared/money";

/** A claim under review with its amounts: as asked, as decided so far, and line by line. */
export type DecidedClaim = {
  readonly calculation: ClaimCalculation;
  readonly verdicts: ReadonlyMap<string, CurrentVerdict>;
  /** As if nobody had decided anything. */
  readonly asked: Entitlement;
  /** With the verdicts so far; undecided lines count in full. */
  readonly decided: Entitlement;
  /** The same with another verdict on a line: what the form of a deduction shows. */
  readonly with: (lineId: string, verdict: LineVerdict) => Entitlement;
};

/**
 * What the officer's verdicts make of a claim. Review can only lower what was asked (decision 9): where a cap
 * has become freer since, the claim still takes no more of it than it holds.
 */
export const decideClaim = async (
  db: Db,
  claim: StoredClaim,
  state: Pick<ReviewState, "verdicts" | "flags" | "capUse">,
): Promise<DecidedClaim> => {
  const calculation = await calculateClaim(db, claim);
  const lines = calculation.lines.map(({ id, amounts }) => ({ id, eligible: amounts?.eligible ?? 0n }));
  const verdicts = currentVerdicts(lines, state.verdicts, state.flags, claim.round);
  const engineVerdicts = new Map([...verdicts].map(([id, verdict]) => [id, engineVerdictOf(verdict)]));
  const compute = (decisions: ReadonlyMap<string, LineVerdict>) =>
    withinReservation(withVerdicts(calculation.input, decisions), state.capUse, claim.support);

  return {
    calculation,
    verdicts,
    asked: withinReservation(withoutDecisions(calculation.input), state.capUse, claim.support),
    decided: compute(engineVerdicts),
    with: (lineId, verdict) => compute(new Map(engineVerdicts).set(lineId, verdict)),
  };
};

const withVerdicts = (
  input: EntitlementInput,
  verdicts: ReadonlyMap<string, LineVerdict>,
): EntitlementInput => ({
  ...input,
  lines: input.lines.map(({ decision: _earlier, ...line }) => {
    const decision = verdicts.get(line.id);

    return decision ? { ...line, decision } : line;
  }),
});

const withinReservation = (
  input: EntitlementInput,
  capUse: ReviewState["capUse"],
  reserved: Kopecks,
): Entitlement => {
  const free = computeEntitlement(input);
  if (free.totals.support <= reserved) return free;

  const capLeft = Object.fromEntries(
    Object.entries(input.capLeft).map(([cap, left]) => [cap, minOf(left, capUse[cap] ?? 0n)]),
  );

  return computeEntitlement({ ...input, capLeft });
};
