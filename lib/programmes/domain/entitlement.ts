import { capCountsIn, capsOn } from "@/lib/programmes/domain/caps";
import type {
  Amounts,
  Blocker,
  CapUse,
  Entitlement,
  EntitlementInput,
  EntitlementLine,
  LineEntitlement,
} from "@/lib/programmes/domain/entitlement-types";
import { categoryOf } from "@/lib/programmes/domain/programme-rules";
import type { WaterfallState, WorkLine } from "@/lib/programmes/domain/waterfall/waterfall-state";
import { waterfallSteps } from "@/lib/programmes/domain/waterfall/waterfall-steps";
import { type Kopecks, sumOf } from "@/lib/shared/money";

/** Rises when the same input would give another result; stored with every calculation. */
export const engineVersion = 1;

/**
 * What a claim brings under the rules, and why: the one calculation behind the company's estimate, the
 * officer's screen, the signature and the letter. Pure and deterministic: the same input gives the same
 * bytes. A line that is not finished counts zero and leaves a blocker; nothing a company or an officer can
 * type throws. Per line and in total: claimed ≥ eligible ≥ accepted ≥ rated ≥ support ≥ 0, lines add up to
 * the totals, and the support counted under a cap is never above what was left of it.
 */
export const computeEntitlement = (input: EntitlementInput): Entitlement => {
  const final = waterfallSteps.reduce((state, step) => step.apply(state), initialState(input));
  const lines = final.lines.map(lineResult);

  return {
    engine: engineVersion,
    programme: { code: input.rules.code, version: input.rules.version },
    category: input.category,
    rateBasisPoints: final.category?.rateBasisPoints ?? 0,
    lines,
    totals: totalsOf(lines),
    caps: capUses(final),
    blockers: [...final.blockers, ...lines.flatMap(({ blockers }) => blockers)],
    trace: final.trace,
  };
};

const initialState = (input: EntitlementInput): WaterfallState => {
  const category = categoryOf(input.rules, input.category);
  const unsupported: Blocker = { code: "categoryNotInProgramme", lineId: null, params: {} };

  return {
    input,
    category,
    lines: input.lines.map(untouched),
    caps: [],
    blockers: category === null ? [unsupported] : [],
    trace: [],
  };
};

const untouched = (source: EntitlementLine): WorkLine => ({
  source,
  running: 0n,
  claimed: 0n,
  eligible: 0n,
  accepted: 0n,
  rated: 0n,
  cuts: [],
  blockers: [],
});

const lineResult = ({ source, running, ...line }: WorkLine): LineEntitlement => ({
  id: source.id,
  claimed: line.claimed,
  eligible: line.eligible,
  accepted: line.accepted,
  rated: line.rated,
  support: running,
  cuts: line.cuts,
  blockers: line.blockers,
});

const totalsOf = (lines: readonly LineEntitlement[]): Amounts => {
  const total = (pick: (line: LineEntitlement) => Kopecks): Kopecks => sumOf(lines.map(pick));

  return {
    claimed: total(({ claimed }) => claimed),
    eligible: total(({ eligible }) => eligible),
    accepted: total(({ accepted }) => accepted),
    rated: total(({ rated }) => rated),
    support: total(({ support }) => support),
  };
};

/** What the claim takes of each cap is known only now: a later cap lowers what it takes of an earlier one. */
const capUses = (state: WaterfallState): readonly CapUse[] => {
  const rules = capsOn(state.input.rules, state.input.category);

  return state.caps.map((applied) => {
    const rule = rules.find(({ code }) => code === applied.code);
    const counted = state.lines.filter(
      ({ source }) => rule !== undefined && capCountsIn(rule, source.destinationCountry),
    );

    return { ...applied, take: sumOf(counted.map(({ running }) => running)) };
  });
};
