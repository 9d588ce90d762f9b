import { count } from "@/lib/programmes/domain/message-params";
import { saying, totalRunning, type WaterfallStep } from "@/lib/programmes/domain/waterfall/waterfall-state";

/**
 * Closes the calculation. Nothing is rounded any more: each payment and each line was, half up to a kopeck,
 * and a claim is the sum of its lines. The step says so, and is the place for programmes that
 * round the claim.
 */
export const roundingStep: WaterfallStep = {
  name: "rounding",
  apply: (state) => {
    const total = totalRunning(state.lines);

    return saying(state, [
      {
        step: "rounding",
        lineId: null,
        before: total,
        after: total,
        code: null,
        rule: null,
        key: "rounding.claim",
        params: { lines: count(state.lines.length) },
      },
    ]);
  },
};
