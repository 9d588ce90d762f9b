import {
  cutLines,
  type LineCut,
  type Step,
  type WorkLine,
} from "@/lib/programmes/domain/assessment/assessment-state";

/** Step 7: what the officer left of each line. Parked counts nothing now and keeps its place. */
export const decisionStep: Step = {
  name: "decision",
  apply: (state) => {
    const decided = cutLines(state, "decision", decisionOn);

    return { ...decided, lines: decided.lines.map((line) => ({ ...line, accepted: line.running })) };
  },
};

const decisionOn = ({ source: { decision } }: WorkLine): LineCut | null => {
  switch (decision?.verdict) {
    case "REDUCED":
      return { to: decision.accepted, code: decision.code, rule: null, key: "reduced" };
    case "REJECTED":
      return { to: 0n, code: decision.code, rule: null, key: "rejected" };
    case "PARKED":
      return { to: 0n, code: decision.code, rule: null, key: "parked" };
    default:
      return null;
  }
};
