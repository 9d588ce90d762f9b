import type { StepName } from "@/lib/programmes/domain/entitlement-types";
import type { TraceKey } from "@/lib/programmes/domain/waterfall/trace-keys";
import {
  saying,
  totalRunning,
  type WaterfallState,
  type WaterfallStep,
  type WorkLine,
} from "@/lib/programmes/domain/waterfall/waterfall-state";
import { sumOf } from "@/lib/shared/money";

/** Writes down what the rules have left of each line: the eligible cost. */
export const eligibleStep: WaterfallStep = {
  name: "eligible",
  apply: (state) =>
    noted(state, "eligible", "eligible.claim", {
      before: ({ claimed }) => claimed,
      note: (line) => ({ ...line, eligible: line.running }),
    }),
};

/** Writes down what the officer has left of each line: the accepted cost. */
export const acceptedStep: WaterfallStep = {
  name: "accepted",
  apply: (state) =>
    noted(state, "accepted", "accepted.claim", {
      before: ({ eligible }) => eligible,
      note: (line) => ({ ...line, accepted: line.running }),
    }),
};

type Checkpoint = {
  readonly before: (line: WorkLine) => bigint;
  readonly note: (line: WorkLine) => WorkLine;
};

const noted = (
  state: WaterfallState,
  step: StepName,
  key: TraceKey,
  { before, note }: Checkpoint,
): WaterfallState =>
  saying({ ...state, lines: state.lines.map(note) }, [
    {
      step,
      lineId: null,
      before: sumOf(state.lines.map(before)),
      after: totalRunning(state.lines),
      code: null,
      rule: null,
      key,
      params: {},
    },
  ]);
