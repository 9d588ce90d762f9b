import {
  type AssessmentState,
  blockedBy,
  type Step,
  type WorkLine,
} from "@/lib/programmes/domain/assessment/assessment-state";
import type { AssessmentBlocker } from "@/lib/programmes/domain/assessment/assessment-types";
import type { ClaimFactsLine } from "@/lib/programmes/domain/assessment/claim-schema";
import { partsOfMinor, rateFinder, toProgrammeMinor } from "@/lib/programmes/domain/assessment/conversion";
import { type DemandedFact, factsToCount } from "@/lib/programmes/domain/assessment/demanded-facts";
import { eligibilityOf } from "@/lib/programmes/domain/assessment/eligibility";
import { day, type MessageParams, text } from "@/lib/programmes/domain/message-params";
import type { CategoryRule } from "@/lib/programmes/domain/rulebook/category-rules";
import { categoryRuleOf } from "@/lib/programmes/domain/rulebook/category-tree";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

/**
 * Step 1: is the claim whole? A line that lacks what it is counted by counts zero; one that lacks only a
 * description or a document that its category asks for counts and holds the claim up. The applicant is judged by every
 * rule on that rule's own day.
 */
export const validationStep: Step = {
  name: "validation",
  apply: (state) => {
    const findRate = rateFinder(state.rules, state.claim);
    const demanded = demandsOf(state.rules);
    const seen = new Set<string>();
    const blockers: AssessmentBlocker[] = [];
    const lines = state.lines.map((line) => {
      const rate = findRate(line.source);
      const found = { rate, isTwice: seen.has(line.source.id), demanded };
      const lacks = lacksToCount(state, line, found);
      blockers.push(...said(line, [...lacks, ...lacksBesides(line, found)]));
      seen.add(line.source.id);

      return counted(state.rules, line, lacks.length > 0, rate);
    });

    return withApplicant({ ...state, lines, blockers: [...state.blockers, ...blockers] });
  },
};

const said = ({ source }: WorkLine, lacks: readonly Lack[]): readonly AssessmentBlocker[] =>
  lacks.map(({ code, params = {} }) => ({ code, lineId: source.id, params }));

const counted = (rules: Rulebook, line: WorkLine, isBlocked: boolean, rate: WorkLine["rate"]): WorkLine => {
  const used = needsRate(rules, line.source) ? rate : null;
  const original = isBlocked ? 0n : paidMinor(line) * partsOfMinor;
  const running = toProgrammeMinor(rules, original, used);

  return { ...line, isBlocked, rate: used, original, running, claimed: running };
};

/** What was paid; where a tariff replaces the cost, the units by their tariff. */
const paidMinor = ({ source, category }: WorkLine): bigint => {
  const tariff = category?.tariff;
  if (tariff?.use !== "REPLACES_COST") return source.amount?.minor ?? 0n;

  return BigInt(source.quantity ?? 0) * (tariff.byCountry[source.country ?? ""] ?? tariff.minor);
};

const replacesCost = (category: CategoryRule | null): boolean => category?.tariff?.use === "REPLACES_COST";

const needsRate = (rules: Rulebook, source: ClaimFactsLine): boolean =>
  source.amount !== undefined &&
  source.amount.currency !== rules.currency &&
  !replacesCost(categoryRuleOf(rules, source.category));

/** What was looked up for a line. */
type Found = {
  readonly rate: WorkLine["rate"];
  readonly isTwice: boolean;
  readonly demanded: ReadonlyMap<string, Demands>;
};

/** By category: what a line is counted by, and what is asked besides. */
type Demands = { readonly toCount: readonly DemandedFact[]; readonly besides: readonly DemandedFact[] };

const demandsOf = (rules: Rulebook): Found["demanded"] =>
  new Map(
    rules.categories.map((category) => {
      const toCount = factsToCount(rules, category);
      const besides = category.fields.filter((field) => !toCount.has(field));

      return [category.code, { toCount: [...toCount], besides }];
    }),
  );

type Lack = { readonly code: AssessmentBlocker["code"]; readonly params?: MessageParams };

const lacksToCount = (
  { rules, claim }: AssessmentState,
  { source, category }: WorkLine,
  { rate, isTwice, demanded }: Found,
): readonly Lack[] => {
  const lacks: Lack[] = [];
  if (isTwice) lacks.push({ code: "lineTwice" });
  if (category === null) lacks.push({ code: "categoryUnknown", params: { category: text(source.category) } });
  if (!replacesCost(category) && (source.amount === undefined || source.amount.minor === 0n))
    lacks.push({ code: "amountMissing" });
  lacks.push(...missingFields(source, demanded.get(source.category)?.toCount ?? []));
  if (partsExceed(source)) lacks.push({ code: "partsAboveAmount" });
  if (needsRate(rules, source) && rate === null)
    lacks.push({
      code: "rateMissing",
      params: {
        currency: text(source.amount?.currency ?? ""),
        paidOn: day(source.paidOn ?? claim.filedAt.slice(0, 10)),
      },
    });

  return lacks;
};

const lacksBesides = ({ source, category }: WorkLine, { demanded }: Found): readonly Lack[] => [
  ...missingFields(source, demanded.get(source.category)?.besides ?? []),
  ...missingEvidence(category, source),
];

const missingFields = (source: ClaimFactsLine, fields: readonly DemandedFact[]): readonly Lack[] =>
  fields.flatMap((field) =>
    source[field] === undefined ? [{ code: "fieldMissing", params: { field: text(field) } } as const] : [],
  );

const partsExceed = ({ amount, vat = 0n, excludedPart = 0n }: ClaimFactsLine): boolean =>
  amount !== undefined && vat + excludedPart > amount.minor;

// Evidence that is not listed at all is judged elsewhere: the claim then speaks of amounts only.
const missingEvidence = (category: CategoryRule | null, { evidence }: ClaimFactsLine): readonly Lack[] => {
  if (evidence === undefined || category === null) return [];

  return category.evidence
    .filter(
      ({ kind, orKinds, required }) => required && ![kind, ...orKinds].some((any) => evidence.includes(any)),
    )
    .map(({ kind, orKinds }) => ({
      code: "evidenceMissing",
      params: { evidence: { kind: "evidence", codes: [kind, ...orKinds] } },
    }));
};

const withApplicant = (state: AssessmentState): AssessmentState => {
  const eligibility = eligibilityOf(state.rules, state.claim);

  return eligibility.reduce(
    (current, { outcome, severity, rule }) => {
      if (outcome === "MET" || severity === "WARN") return current;
      const code = outcome === "FAILED" ? "applicantRefused" : "factMissing";

      return blockedBy(current, code, { rule: text(rule) });
    },
    { ...state, eligibility },
  );
};
