import type { Assessment, AssessmentTraceLine } from "@/lib/programmes/domain/assessment/assessment-types";
import { fixedRateOf } from "@/lib/programmes/domain/rulebook/category-offer";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

type Rates = Pick<Rulebook, "categories" | "rate">;

/** The share that was applied to a line, in basis points; null where nothing was left to apply it to. */
export const rateOfLine = ({ trace }: Pick<Assessment, "trace">, lineId: string): number | null =>
  trace.filter((line) => line.lineId === lineId).flatMap(shareIn)[0] ?? null;

/**
 * The one share of a claim in that category, in basis points: what its lines have in common, or what the rules say
 * while none of them counts. Null where lines have different shares.
 */
export const rateOfClaim = (
  { trace }: Pick<Assessment, "trace">,
  rules: Rates,
  category: string,
): number | null => {
  const shares = new Set(trace.flatMap(shareIn));
  const [share] = shares;
  if (share === undefined) return fixedRateOf(rules, category);

  return shares.size === 1 ? share : null;
};

const shareIn = ({ step, lineId, params: { rate } }: AssessmentTraceLine): readonly number[] =>
  step === "rate" && lineId !== null && rate?.kind === "percent" ? [rate.basisPoints] : [];
