import type { TraceLine } from "@/lib/programmes/domain/entitlement-types";
import { percent } from "@/lib/programmes/domain/message-params";
import { clauseOf } from "@/lib/programmes/domain/programme-rules";
import { saying, totalRunning, type WaterfallStep } from "@/lib/programmes/domain/waterfall/waterfall-state";
import { applyBasisPoints } from "@/lib/shared/money";

/** The share of the accepted cost that is reimbursed, rounded half up per line. */
export const rateStep: WaterfallStep = {
  name: "rate",
  apply: (state) => {
    const basisPoints = state.category?.rateBasisPoints ?? 0;
    const rule = clauseOf(state.input.rules, "RATE");
    const params = { rate: percent(basisPoints) };
    const spoken: TraceLine[] = [];
    const lines = state.lines.map((line) => {
      const before = line.running;
      const after = applyBasisPoints(before, basisPoints);
      if (before > 0n) {
        const lineId = line.source.id;
        spoken.push({ step: "rate", lineId, before, after, code: null, rule, key: "rate.line", params });
      }

      return { ...line, running: after, rated: after };
    });
    const whole: TraceLine = {
      step: "rate",
      lineId: null,
      before: totalRunning(state.lines),
      after: totalRunning(lines),
      code: null,
      rule,
      key: "rate.claim",
      params,
    };

    return saying({ ...state, lines }, [whole, ...spoken]);
  },
};
