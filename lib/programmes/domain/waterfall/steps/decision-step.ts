import type { LineVerdict } from "@/lib/programmes/domain/entitlement-types";
import {
  cutLines,
  type LineCut,
  type WaterfallStep,
} from "@/lib/programmes/domain/waterfall/waterfall-state";

/**
 * Applies what an officer decided about each line. A line nobody has decided yet counts in full: that is
 * the preview. A reduction can only lower the eligible cost, down to zero, never raise it.
 */
export const decisionStep: WaterfallStep = {
  name: "decision",
  apply: (state) =>
    cutLines(
      state,
      "decision",
      { untouched: "decision.claimNone", cut: "decision.claimCut", code: null, params: {} },
      ({ source: { decision } }) => (decision === undefined ? null : cutBy(decision)),
    ),
};

const cutBy = (decision: LineVerdict): LineCut | null => {
  switch (decision.verdict) {
    case "UNDECIDED":
    case "ACCEPTED":
      return null;
    case "REDUCED":
      return {
        to: decision.accepted < 0n ? 0n : decision.accepted,
        code: decision.code,
        key: "decision.reduced",
        params: {},
      };
    case "REJECTED":
      return { to: 0n, code: decision.code, key: "decision.rejected", params: {} };
    case "PARKED":
      return { to: 0n, code: decision.code, key: "decision.parked", params: {} };
  }
};
