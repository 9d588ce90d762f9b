import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type {
  Blocker,
  CapUse,
  Cut,
  EntitlementInput,
  EntitlementLine,
  StepName,
  TraceLine,
} from "@/lib/programmes/domain/entitlement-types";
import type { MessageParams } from "@/lib/programmes/domain/message-params";
import { clauseOf, type ProgrammeCategory } from "@/lib/programmes/domain/programme-rules";
import type { TraceKey } from "@/lib/programmes/domain/waterfall/trace-keys";
import { type Kopecks, sumOf } from "@/lib/shared/money";

/** A line on its way through the steps. */
export type WorkLine = {
  readonly source: EntitlementLine;
  /** What the steps so far have left: cost up to the rate, support from there on. */
  readonly running: Kopecks;
  readonly claimed: Kopecks;
  readonly eligible: Kopecks;
  readonly accepted: Kopecks;
  readonly rated: Kopecks;
  readonly cuts: readonly Cut[];
  readonly blockers: readonly Blocker[];
};

/** A cap as far as it is known while the steps run; what the claim takes of it is known only at the end. */
export type AppliedCap = Omit<CapUse, "take">;

/** The calculation between two steps. */
export type WaterfallState = {
  readonly input: EntitlementInput;
  /** Null when the programme version does not support the category: nothing is payable then. */
  readonly category: ProgrammeCategory | null;
  readonly lines: readonly WorkLine[];
  readonly caps: readonly AppliedCap[];
  readonly blockers: readonly Blocker[];
  readonly trace: readonly TraceLine[];
};

/** A step: takes the state and answers the next one, with what it did written into the trace. */
export type WaterfallStep = {
  readonly name: StepName;
  readonly apply: (state: WaterfallState) => WaterfallState;
};

/** What is left of all lines together. */
export const totalRunning = (lines: readonly WorkLine[]): Kopecks =>
  sumOf(lines.map(({ running }) => running));

/** What a step says about a line it lowers. */
export type LineCut = {
  readonly to: Kopecks;
  readonly code: DeductionCode;
  readonly key: TraceKey;
  readonly params: MessageParams;
};

/** What a step says about the claim as a whole. */
export type ClaimWords = {
  /** Said when no line was lowered. */
  readonly untouched: TraceKey;
  /** Said when one was. */
  readonly cut: TraceKey;
  /** The reason for the cuts when all have the same one. */
  readonly code: DeductionCode | null;
  readonly params: MessageParams;
};

/**
 * Lowers every line for which `judge` finds a reason, and writes down the step as a whole and each cut.
 * A line at zero has nothing left to take and is not judged; a judgement that would raise a line is none.
 */
export const cutLines = (
  state: WaterfallState,
  step: StepName,
  words: ClaimWords,
  judge: (line: WorkLine) => LineCut | null,
): WaterfallState => {
  const spoken: TraceLine[] = [];
  const lines = state.lines.map((line) => {
    const cut = line.running > 0n ? judge(line) : null;
    if (cut === null || cut.to >= line.running) return line;

    const rule = clauseOf(state.input.rules, cut.code);
    const { to, code, key, params } = cut;
    spoken.push({ step, lineId: line.source.id, before: line.running, after: to, code, rule, key, params });

    return lowered(line, to, { step, code, kopecks: line.running - to, rule });
  });
  const isCut = spoken.length > 0;

  return saying({ ...state, lines }, [
    {
      step,
      lineId: null,
      before: totalRunning(state.lines),
      after: totalRunning(lines),
      code: isCut ? words.code : null,
      rule: words.code === null ? null : clauseOf(state.input.rules, words.code),
      key: isCut ? words.cut : words.untouched,
      params: words.params,
    },
    ...spoken,
  ]);
};

/** The state with more of the explanation written. */
export const saying = (state: WaterfallState, spoken: readonly TraceLine[]): WaterfallState => ({
  ...state,
  trace: [...state.trace, ...spoken],
});

const lowered = (line: WorkLine, to: Kopecks, cut: Cut): WorkLine => ({
  ...line,
  running: to,
  cuts: [...line.cuts, cut],
});
