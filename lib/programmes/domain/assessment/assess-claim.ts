import type { AssessmentState, Step, WorkLine } from "@/lib/programmes/domain/assessment/assessment-state";
import { totalOf } from "@/lib/programmes/domain/assessment/assessment-state";
import type {
  AssessedAmounts,
  AssessedLine,
  Assessment,
  AssessmentTraceLine,
} from "@/lib/programmes/domain/assessment/assessment-types";
import {
  type ClaimFacts,
  type ClaimFactsLine,
  claimSchema,
} from "@/lib/programmes/domain/assessment/claim-schema";
import { waterfall } from "@/lib/programmes/domain/assessment/waterfall";
import { categoryRuleOf } from "@/lib/programmes/domain/rulebook/category-tree";
import { type DocumentFailure, readDocument } from "@/lib/programmes/domain/rulebook/read-document";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { spread, sumOf } from "@/lib/shared/money";
import type { Result } from "@/lib/shared/result";

/** Rises when the same rules and the same claim would give another result; part of every result and of the inputs' text. */
export const assessmentEngine = 2;

/** Reads a claim document. Refuses unknown keys and wrong shapes, and names every place. */
export const parseClaimFacts = (json: unknown): Result<ClaimFacts, DocumentFailure> =>
  readDocument(claimSchema, json);

/**
 * What a claim brings under the rules, and why. Pure, exact and deterministic: the same input gives the same bytes.
 * Per line and in total claimed ≥ eligible ≥ accepted ≥ base ≥ rated ≥ support ≥ 0; lines add up to the totals; what
 * counts under a limit is never above what was left of it. Nothing a document can say throws.
 */
export const assessClaim = (rules: Rulebook, claim: ClaimFacts): Assessment => {
  const begun: Told = { state: initialState(rules, claim), chapters: [] };
  const { state: final, chapters } = waterfall.reduce(withStep, begun);
  const trace = chapters.flat();
  const lines = final.lines.map(assessedLine);
  const totals = totalsOf(lines);

  return {
    engine: assessmentEngine,
    programme: { code: rules.code, version: rules.version },
    currency: rules.currency,
    lines,
    totals,
    bindingLimit: trace.findLast(({ limit, lineId }) => limit !== null && lineId !== null)?.limit ?? null,
    caps: capsOf(final),
    eligibility: final.eligibility,
    blockers: final.blockers,
    funding: final.funding,
    instalments: instalmentsOf(rules, totals.support),
    ratesUsed: ratesUsed(final.lines),
    trace,
  };
};

/**
 * One text for everything the result depends on: engine, rules, claim with its rates and decisions. Its hash is
 * kept beside the result, so that a re-run can be shown to have had the same input.
 */
export const assessmentInputs = (rules: Rulebook, claim: ClaimFacts): string =>
  canonicalJson({ engine: assessmentEngine, rules, claim });

const initialState = (rules: Rulebook, claim: ClaimFacts): AssessmentState => ({
  rules,
  claim,
  filedOn: claim.filedAt.slice(0, 10),
  lines: claim.lines.map((source) => untouched(rules, source)),
  caps: [],
  eligibility: [],
  blockers: [],
  funding: "UNKNOWN",
  trace: [],
});

const untouched = (rules: Rulebook, source: ClaimFactsLine): WorkLine => ({
  source,
  category: categoryRuleOf(rules, source.category),
  rate: null,
  isBlocked: false,
  original: 0n,
  running: 0n,
  claimed: 0n,
  eligible: 0n,
  accepted: 0n,
  base: 0n,
  rated: 0n,
  cuts: [],
});

/** The calculation so far, and its explanation step by step: a chapter is put down once and never copied again. */
type Told = {
  readonly state: AssessmentState;
  readonly chapters: readonly (readonly AssessmentTraceLine[])[];
};

/** Applies a step and says for the claim as a whole what it found and left, before what it says of single lines. */
const withStep = ({ state, chapters }: Told, { name, apply }: Step): Told => {
  const next = apply({ ...state, trace: [] });
  const spoken = next.trace;
  const whole: AssessmentTraceLine = {
    step: name,
    rule: null,
    lineId: null,
    before: totalOf(state.lines),
    after: totalOf(next.lines),
    limit: spoken.findLast(({ limit }) => limit !== null)?.limit ?? null,
    code: null,
    key: name,
    params: {},
  };

  return { state: next, chapters: [...chapters, [whole, ...spoken]] };
};

const assessedLine = ({ source, running, ...line }: WorkLine): AssessedLine => ({
  id: source.id,
  category: source.category,
  claimed: line.claimed,
  eligible: line.eligible,
  accepted: line.accepted,
  base: line.base,
  rated: line.rated,
  support: running,
  cuts: line.cuts,
});

const amountNames = ["claimed", "eligible", "accepted", "base", "rated", "support"] as const;

const totalsOf = (lines: readonly AssessedLine[]): AssessedAmounts => {
  const total = (name: (typeof amountNames)[number]): bigint => sumOf(lines.map((line) => line[name]));

  return {
    claimed: total("claimed"),
    eligible: total("eligible"),
    accepted: total("accepted"),
    base: total("base"),
    rated: total("rated"),
    support: total("support"),
  };
};

/** What the claim takes of each limit is known only now: a wider one lowers what it takes of a narrower one. */
const capsOf = ({ rules, caps, lines }: AssessmentState): Assessment["caps"] => {
  const onCost = new Set(rules.caps.filter(({ appliesTo }) => appliesTo === "COST").map(({ code }) => code));
  const byId = new Map(lines.filter(({ isBlocked }) => !isBlocked).map((line) => [line.source.id, line]));

  return caps.map(({ lineIds, ...cap }) => {
    const isOnCost = onCost.has(cap.code);
    const taken = lineIds.map((id) => (isOnCost ? byId.get(id)?.base : byId.get(id)?.running) ?? 0n);

    return { ...cap, take: sumOf(taken) };
  });
};

const instalmentsOf = ({ payment }: Rulebook, support: bigint): Assessment["instalments"] => {
  const parts = spread(
    payment.instalments.length === 0 ? 0n : support,
    payment.instalments.map(({ basisPoints }) => BigInt(basisPoints)),
  );

  return payment.instalments.map(({ code }, at) => ({ code, minor: parts[at] ?? 0n }));
};

const ratesUsed = (lines: readonly WorkLine[]): Assessment["ratesUsed"] => {
  const used = new Map(
    lines.flatMap(({ rate, claimed }) =>
      rate === null || claimed === 0n ? [] : [[`${rate.currency} ${rate.date} ${rate.value}`, rate] as const],
    ),
  );

  return [...used.values()].map(({ currency, date, value, nominal }) => ({ currency, date, value, nominal }));
};
