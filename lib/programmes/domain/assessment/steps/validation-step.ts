import {
  type AssessmentState,
  blockedBy,
  type Step,
  type WorkLine,
} from "@/lib/programmes/domain/assessment/assessment-state";
import type { AssessmentBlocker } from "@/lib/programmes/domain/assessment/assessment-types";
import type { ClaimFactsLine } from "@/lib/programmes/domain/assessment/claim-schema";
import { partsOfMinor, rateFinder, toProgrammeMinor } from "@/lib/programmes/domain/assessment/conversion";
import { fieldOfBasis } from "@/lib/programmes/domain/assessment/cost-period";
import { eligibilityOf } from "@/lib/programmes/domain/assessment/eligibility";
import { day, type MessageParams, text } from "@/lib/programmes/domain/message-params";
import type { CategoryRule } from "@/lib/programmes/domain/rulebook/category-rules";
import { categoryRuleOf } from "@/lib/programmes/domain/rulebook/category-tree";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

/**
 * Step 1: is the claim whole? A line that lacks something its category demands counts zero and says what it
 * lacks; the applicant is judged by every rule on that rule's own day.
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
      const lacks = lacksOf(state, line, { rate, isTwice: seen.has(line.source.id), demanded });
      blockers.push(...lacks);
      seen.add(line.source.id);

      return counted(state.rules, line, lacks.length > 0, rate);
    });

    return withApplicant({ ...state, lines, blockers: [...state.blockers, ...blockers] });
  },
};

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
  readonly demanded: ReadonlyMap<string, ReadonlySet<keyof ClaimFactsLine>>;
};

const demandsOf = (rules: Rulebook): Found["demanded"] =>
  new Map(rules.categories.map((category) => [category.code, demandedOf(rules, category)]));

type Lack = { readonly code: AssessmentBlocker["code"]; readonly params?: MessageParams };

const lacksOf = (
  { rules, claim }: AssessmentState,
  { source, category }: WorkLine,
  { rate, isTwice, demanded }: Found,
): readonly AssessmentBlocker[] => {
  const lacks: Lack[] = [];
  if (isTwice) lacks.push({ code: "lineTwice" });
  if (category === null) lacks.push({ code: "categoryUnknown", params: { category: text(source.category) } });
  if (!replacesCost(category) && (source.amount === undefined || source.amount.minor === 0n))
    lacks.push({ code: "amountMissing" });
  for (const field of demanded.get(source.category) ?? [])
    if (source[field] === undefined) lacks.push({ code: "fieldMissing", params: { field: text(field) } });
  if (partsExceed(source)) lacks.push({ code: "partsAboveAmount" });
  if (needsRate(rules, source) && rate === null)
    lacks.push({
      code: "rateMissing",
      params: {
        currency: text(source.amount?.currency ?? ""),
        paidOn: day(source.paidOn ?? claim.filedAt.slice(0, 10)),
      },
    });
  lacks.push(...missingEvidence(category, source));

  return lacks.map(({ code, params = {} }) => ({ code, lineId: source.id, params }));
};

/** What the category asks for, and what the rules of the programme cannot be judged without. */
const demandedOf = (rules: Rulebook, category: CategoryRule): ReadonlySet<keyof ClaimFactsLine> => {
  const asksPlace = rules.caps.some(({ place, per }) => place !== undefined || per === "COUNTRY");
  const units = { UNIT: "unit", DOCUMENT: "document", VENDOR: "vendor" } as const;

  return new Set<keyof ClaimFactsLine>([
    fieldOfBasis[rules.period.basis],
    ...category.fields,
    ...(category.tariff === undefined ? [] : (["quantity"] as const)),
    ...(rules.products.include.length > 0 ? (["hsCode"] as const) : []),
    ...(rules.destinations.include.length > 0 || asksPlace ? (["country"] as const) : []),
    ...rules.caps.flatMap(({ per }) =>
      per === "UNIT" || per === "DOCUMENT" || per === "VENDOR" ? [units[per]] : [],
    ),
    ...(rules.period.preApproval === "BEFORE_COMMITMENT" ? (["committedOn"] as const) : []),
  ]);
};

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
