import "server-only";
import { type ClaimCalculation, calculateClaim } from "@/lib/claims/data/claim-calculation";
import type { StoredClaim } from "@/lib/claims/data/claim-store";
import { withVerdicts } from "@/lib/claims/domain/claim-facts";
import type { Db } from "@/lib/platform/db/prisma";
import { assessClaim } from "@/lib/programmes/domain/assessment/assess-claim";
import type { Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import type { LineVerdict } from "@/lib/programmes/domain/assessment/claim-schema";
import type { ReviewState } from "@/lib/review/data/review-store";
import { type CurrentVerdict, currentVerdicts } from "@/lib/review/domain/current-verdicts";
import { engineVerdictOf } from "@/lib/review/domain/line-verdict";

/** A claim under review with its amounts: as asked, as decided so far, and line by line. */
export type DecidedClaim = {
  readonly calculation: ClaimCalculation;
  readonly verdicts: ReadonlyMap<string, CurrentVerdict>;
  /** As if nobody had decided anything. */
  readonly asked: Assessment;
  /** With the verdicts so far; undecided lines count in full. */
  readonly decided: Assessment;
  /** The same with another verdict on a line: what the form of a deduction shows. */
  readonly with: (lineId: string, verdict: LineVerdict) => Assessment;
};

/**
 * What the officer's verdicts make of a claim. It rests on the claim's own frozen rows alone, so that it is
 * the same whenever it is computed, whatever other claims of the company do meanwhile.
 */
export const decideClaim = async (
  db: Db,
  claim: StoredClaim,
  state: Pick<ReviewState, "verdicts" | "flags">,
): Promise<DecidedClaim> => {
  const calculation = await calculateClaim(db, claim, { asFiled: true });
  const lines = calculation.lines.map(({ id, amounts }) => ({ id, eligible: amounts?.eligible ?? 0n }));
  const verdicts = currentVerdicts(lines, state.verdicts, state.flags, claim.round);
  const forEngine = new Map([...verdicts].map(([id, verdict]) => [id, engineVerdictOf(verdict)]));
  const compute = (decisions: ReadonlyMap<string, LineVerdict>) =>
    assessClaim(calculation.rules, withVerdicts(calculation.facts, decisions));

  return {
    calculation,
    verdicts,
    asked: calculation.assessment,
    decided: compute(forEngine),
    with: (lineId, verdict) => compute(new Map(forEngine).set(lineId, verdict)),
  };
};
