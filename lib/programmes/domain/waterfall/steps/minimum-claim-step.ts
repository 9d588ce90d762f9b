import type { Blocker } from "@/lib/programmes/domain/entitlement-types";
import { roubles } from "@/lib/programmes/domain/message-params";
import {
  capCategoryStep,
  capCompanyYearStep,
  capGroupStep,
} from "@/lib/programmes/domain/waterfall/steps/cap-steps";
import { rateStep } from "@/lib/programmes/domain/waterfall/steps/rate-step";
import {
  cutLines,
  totalRunning,
  type WaterfallState,
  type WaterfallStep,
} from "@/lib/programmes/domain/waterfall/waterfall-state";
import type { Kopecks } from "@/lib/shared/money";

/**
 * A claim whose support would be below the minimum brings nothing. What is compared is the support the
 * company claims, before any decision of an officer: the minimum keeps small claims from being filed, and
 * must not take the rest from a company whose claim an officer has cut. Like every floor test it comes after the caps.
 */
export const minimumClaimStep: WaterfallStep = {
  name: "minimumClaim",
  apply: (state) => {
    const minimum = state.input.rules.minimumClaim?.kopecks ?? 0n;
    const isBelow = asksForLessThan(minimum, state);
    const params = { minimum: roubles(minimum) };
    const untouched = minimum === 0n ? "minimum.none" : "minimum.reached";
    const next = cutLines(
      state,
      "minimumClaim",
      { untouched, cut: "minimum.missed", code: "BELOW_MINIMUM", params },
      () => (isBelow ? { to: 0n, code: "BELOW_MINIMUM", key: "minimum.line", params } : null),
    );

    return isBelow ? { ...next, blockers: [...next.blockers, belowMinimum(minimum, state)] } : next;
  },
};

// What is left after an officer's cuts is never more than what was asked for, so the claim is computed anew
// without them only when that much is below the minimum.
const asksForLessThan = (minimum: Kopecks, state: WaterfallState): boolean => {
  if (totalRunning(state.lines) >= minimum) return false;

  const asked = supportAskedFor(state);

  return asked > 0n && asked < minimum;
};

const stepsFromCostToSupport = [rateStep, capCategoryStep, capGroupStep, capCompanyYearStep] as const;

/** The support if an officer accepted every line in full: the same rate and caps over the eligible costs. */
const supportAskedFor = (state: WaterfallState): Kopecks => {
  const undecided: WaterfallState = {
    ...state,
    lines: state.lines.map((line) => ({ ...line, running: line.eligible })),
  };

  return totalRunning(stepsFromCostToSupport.reduce((current, step) => step.apply(current), undecided).lines);
};

const belowMinimum = (minimum: Kopecks, state: WaterfallState): Blocker => {
  const asked = supportAskedFor(state);

  return {
    code: "belowMinimum",
    lineId: null,
    params: { minimum: roubles(minimum), asked: roubles(asked), short: roubles(minimum - asked) },
  };
};
