import type {
  AssessedCap,
  AssessmentBlocker,
  AssessmentBlockerCode,
  AssessmentCut,
  AssessmentStep,
  AssessmentTraceLine,
  EligibilityOutcome,
  FundingOutcome,
  LineKey,
} from "@/lib/programmes/domain/assessment/assessment-types";
import type { ClaimFacts, ClaimFactsLine, RateRecord } from "@/lib/programmes/domain/assessment/claim-schema";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { amountOf, type MessageParam, type MessageParams } from "@/lib/programmes/domain/message-params";
import type { CategoryRule } from "@/lib/programmes/domain/rulebook/category-rules";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import type { IsoDate } from "@/lib/shared/iso-date";
import { money, spread, sumOf } from "@/lib/shared/money";

/** A line on its way through the steps. */
export type WorkLine = {
  readonly source: ClaimFactsLine;
  readonly category: CategoryRule | null;
  /** The record that converts it; null where none is needed or there is none. */
  readonly rate: RateRecord | null;
  readonly isBlocked: boolean;
  /** Up to the conversion: 1/10 000 of a minor unit of the payment's currency, so that no share is rounded. */
  readonly original: bigint;
  /** Minor units of the programme's currency: cost up to the rate, support from there on. */
  readonly running: bigint;
  readonly claimed: bigint;
  readonly eligible: bigint;
  readonly accepted: bigint;
  readonly base: bigint;
  readonly rated: bigint;
  readonly cuts: readonly AssessmentCut[];
};

/** The calculation between two steps. */
export type AssessmentState = {
  readonly rules: Rulebook;
  readonly claim: ClaimFacts;
  readonly filedOn: IsoDate;
  readonly lines: readonly WorkLine[];
  /** What was free of each limit; what the claim takes is known only at the end. */
  readonly caps: readonly (Omit<AssessedCap, "take"> & { readonly lineIds: readonly string[] })[];
  readonly eligibility: readonly EligibilityOutcome[];
  readonly blockers: readonly AssessmentBlocker[];
  readonly funding: FundingOutcome;
  /** What the step at work has said so far. */
  readonly trace: readonly AssessmentTraceLine[];
};

/** A step: a pure function from one state to the next, with what it took written into lines and trace. */
export type Step = {
  readonly name: AssessmentStep;
  readonly apply: (state: AssessmentState) => AssessmentState;
};

/** What is left of all lines together. */
export const totalOf = (lines: readonly WorkLine[]): bigint => sumOf(lines.map(({ running }) => running));

/** What lowers a line: to which amount, by which rule of the document, and how that is said. */
export type LineCut = {
  readonly to: bigint;
  readonly code: DeductionCode;
  readonly rule: string | null;
  readonly key: LineKey;
  readonly params?: MessageParams;
  /** The limit that was binding. */
  readonly limit?: string;
};

/** Lowers every line for which `judge` finds a reason. A line at zero is not judged; nothing ever rises. */
export const cutLines = (
  state: AssessmentState,
  step: AssessmentStep,
  judge: (line: WorkLine, at: number) => LineCut | null,
): AssessmentState => {
  const spoken: AssessmentTraceLine[] = [];
  const lines = state.lines.map((line, at) => {
    const cut = line.running > 0n ? judge(line, at) : null;
    if (cut === null || cut.to >= line.running) return line;

    const { to, code, rule, key, params = {}, limit = null } = cut;
    spoken.push({
      step,
      rule,
      lineId: line.source.id,
      before: line.running,
      after: to,
      limit,
      code,
      key,
      params,
    });

    return { ...line, running: to, cuts: [...line.cuts, { step, code, minor: line.running - to, rule }] };
  });

  return spoken.length === 0 ? state : { ...state, lines, trace: [...state.trace, ...spoken] };
};

/** Lowers a set of lines together to a sum, pro rata and by largest remainder, so that they add up to it exactly. */
export const cutTogether = (
  state: AssessmentState,
  step: AssessmentStep,
  covered: readonly WorkLine[],
  cut: LineCut,
): AssessmentState => {
  if (totalOf(covered) <= cut.to) return state;

  const shares = spread(
    cut.to < 0n ? 0n : cut.to,
    covered.map(({ running }) => running),
  );
  const shareOf = new Map(covered.map((line, at) => [line, shares[at] ?? 0n]));

  return cutLines(state, step, (line) => {
    const to = shareOf.get(line);

    return to === undefined ? null : { ...cut, to };
  });
};

/** The state with something more in the way. */
export const blockedBy = (
  state: AssessmentState,
  code: AssessmentBlockerCode,
  params: MessageParams = {},
  lineId: string | null = null,
): AssessmentState => ({ ...state, blockers: [...state.blockers, { code, lineId, params }] });

/** An amount of the programme's currency for a sentence. */
export const said = ({ rules }: Pick<AssessmentState, "rules">, minor: bigint): MessageParam =>
  amountOf(money(minor, rules.currency));
