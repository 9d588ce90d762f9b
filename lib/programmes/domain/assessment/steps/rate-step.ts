import type { AssessmentState, Step, WorkLine } from "@/lib/programmes/domain/assessment/assessment-state";
import type { AssessmentTraceLine } from "@/lib/programmes/domain/assessment/assessment-types";
import { rounded } from "@/lib/programmes/domain/assessment/conversion";
import { allHold } from "@/lib/programmes/domain/assessment/known-facts";
import { percent } from "@/lib/programmes/domain/message-params";
import { lineageOf, rateOf } from "@/lib/programmes/domain/rulebook/category-tree";
import type { RateRule } from "@/lib/programmes/domain/rulebook/rate-rules";
import { minOf, spread, sumOf } from "@/lib/shared/money";

const whole = 10_000n;

/** Step 9: the share of the base that is supported, rounded per line or once per claim as the programme says. */
export const rateStep: Step = {
  name: "rate",
  apply: (state) => {
    const exact = exactShares(state);
    const { stage, support } = state.rules.rounding;
    const shares =
      stage === "LINE"
        ? exact.map((share) => rounded(share, whole, support))
        : spread(rounded(sumOf(exact), whole, support), exact);
    const lines = state.lines.map((line, at) => ({
      ...line,
      running: shares[at] ?? 0n,
      rated: shares[at] ?? 0n,
    }));

    return { ...state, lines, trace: [...state.trace, ...spokenOf(state, lines)] };
  },
};

/** Support of each line in 1/10 000 of a minor unit: nothing is rounded yet. */
const exactShares = (state: AssessmentState): readonly bigint[] => {
  const { rate } = state.rules;
  if (rate.kind !== "PROGRESSIVE")
    return state.lines.map((line) => line.running * BigInt(basisPointsOf(state, line)));

  const bases = state.lines.map(({ running }) => running);

  return sumOf(bases) === 0n ? bases : spread(progressive(rate, sumOf(bases)), bases);
};

const progressive = ({ brackets }: Extract<RateRule, { kind: "PROGRESSIVE" }>, base: bigint): bigint =>
  sumOf(
    brackets.map(({ upTo, basisPoints }, at) => {
      const from = brackets[at - 1]?.upTo ?? 0n;
      const to = upTo === null ? base : minOf(upTo, base);

      return to > from ? (to - from) * BigInt(basisPoints) : 0n;
    }),
  );

/** The share for a line by its category's rate: the fixed one, or the first case whose conditions all hold. */
const basisPointsOf = (state: AssessmentState, { source }: WorkLine): number => {
  const rate = rateOf(state.rules, source.category);
  if (rate.kind === "FIXED") return rate.basisPoints;
  if (rate.kind === "PROGRESSIVE") return 0;

  return rate.cases.find(({ when }) => allHold(state, when, source))?.basisPoints ?? rate.otherwise;
};

const placeOfRate = (state: AssessmentState, code: string): string => {
  const owner = lineageOf(state.rules, code).find(({ rate }) => rate !== undefined);

  return owner === undefined ? "rate" : `categories.${state.rules.categories.indexOf(owner)}.rate`;
};

const spokenOf = (state: AssessmentState, lines: readonly WorkLine[]): readonly AssessmentTraceLine[] =>
  state.lines.flatMap((line, at) =>
    line.running === 0n
      ? []
      : [
          {
            step: "rate",
            rule: placeOfRate(state, line.source.category),
            lineId: line.source.id,
            before: line.running,
            after: lines[at]?.running ?? 0n,
            limit: null,
            code: null,
            key: "rate",
            params:
              state.rules.rate.kind === "PROGRESSIVE"
                ? { rate: percent(Number(((lines[at]?.running ?? 0n) * whole) / line.running)) }
                : { rate: percent(basisPointsOf(state, line)) },
          },
        ],
  );
