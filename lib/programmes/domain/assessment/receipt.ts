import type {
  AssessedCap,
  Assessment,
  AssessmentStep,
} from "@/lib/programmes/domain/assessment/assessment-types";
import type { ClaimFacts } from "@/lib/programmes/domain/assessment/claim-schema";
import { rateOfClaim } from "@/lib/programmes/domain/assessment/shown-rates";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { leftUnder, sumCapsOn } from "@/lib/programmes/domain/rulebook/category-caps";
import { clauseOf } from "@/lib/programmes/domain/rulebook/clauses";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { type Kopecks, sumOf } from "@/lib/shared/money";

/**
 * Who took it: the rules from the cost, the officer from the cost, a limit on cost, a limit on support, a lower bound
 * or what else closes the calculation.
 */
export type CutBy = "rules" | "officer" | "costLimit" | "cap" | "closing";

/** A row of the receipt. Amounts are never negative; the sign of a cut is for the page to draw. */
export type ReceiptRow =
  | { readonly kind: "paid"; readonly kopecks: Kopecks; readonly lines: number }
  | {
      readonly kind: "cut";
      readonly by: CutBy;
      readonly code: DeductionCode;
      readonly kopecks: Kopecks;
      /** Clause of the legal act. */
      readonly rule: string | null;
    }
  | { readonly kind: "eligible" | "accepted" | "base" | "getBack"; readonly kopecks: Kopecks }
  | {
      readonly kind: "rate";
      /** Null where lines have different shares. */
      readonly basisPoints: number | null;
      readonly kopecks: Kopecks;
      readonly rule: string | null;
    };

/** The cap that is nearest to its end, for the bar under the receipt. */
export type ReceiptLimit = {
  readonly code: string;
  readonly limit: Kopecks;
  readonly usedBefore: Kopecks;
  readonly take: Kopecks;
  readonly leftAfter: Kopecks;
};

/** The receipt panel: what it shows from top to bottom, and the amount in its head. */
export type Receipt = {
  readonly rows: readonly ReceiptRow[];
  readonly getBack: Kopecks;
  /** The part of `getBack` that waits for a document which is not there yet. */
  readonly waiting: Kopecks;
  readonly limit: ReceiptLimit | null;
};

/** A calculation, and what is needed to tell it: its rules, and the category of the claim. */
export type Told = {
  readonly assessment: Assessment;
  readonly rules: Rulebook;
  readonly category: string;
};

/** What is known besides: what waits for documents, and what other claims have used of the limits. */
type Besides = { readonly waiting: Kopecks; readonly used?: ClaimFacts["used"] };

/**
 * The rows of the receipt for a calculation: paid to suppliers, what the rules do not cover, eligible, what
 * the officer took, × rate, limits, you get back. Equal reasons are one row. `waiting` is found by whoever
 * knows the documents; it is never shown as more than what the claim brings.
 */
export const receiptOf = (told: Told, { waiting, used = [] }: Besides): Receipt => {
  const { totals, lines } = told.assessment;
  const rules = cutRows(told, "rules");
  const officer = cutRows(told, "officer");
  const costLimits = cutRows(told, "costLimit");

  return {
    rows: [
      { kind: "paid", kopecks: totals.claimed, lines: lines.length },
      ...rules,
      { kind: "eligible", kopecks: totals.eligible },
      ...officer,
      ...(officer.length > 0 ? [{ kind: "accepted", kopecks: totals.accepted } as const] : []),
      ...costLimits,
      ...(costLimits.length > 0 ? [{ kind: "base", kopecks: totals.base } as const] : []),
      rateRow(told),
      ...cutRows(told, "cap"),
      ...cutRows(told, "closing"),
      { kind: "getBack", kopecks: totals.support },
    ],
    getBack: totals.support,
    waiting: waiting < totals.support ? waiting : totals.support,
    limit: nearestLimit(companyLimits(told, used)),
  };
};

const cutters = {
  tests: "rules",
  exclusions: "rules",
  mixedUse: "rules",
  lesserAmount: "rules",
  decision: "officer",
  costLimits: "costLimit",
  capUnit: "cap",
  capCategory: "cap",
  capClaim: "cap",
  capCompany: "cap",
  capShare: "cap",
  floors: "closing",
  stacking: "closing",
  budget: "closing",
  rounding: "closing",
} as const satisfies Partial<Record<AssessmentStep, CutBy>>;

const cutterOf = (step: AssessmentStep): CutBy | undefined =>
  (cutters as Partial<Record<AssessmentStep, CutBy>>)[step];

const cutRows = ({ assessment, rules }: Told, by: CutBy): readonly ReceiptRow[] =>
  [...cutsByCode(assessment, (step) => cutterOf(step) === by)].map(([code, kopecks]) => ({
    kind: "cut",
    by,
    code,
    kopecks,
    rule: clauseOf(rules, code),
  }));

/** What was taken from all lines together, by reason, in the order in which it was taken. */
export const cutsByCode = (
  { lines }: Pick<Assessment, "lines">,
  isMeant: (step: AssessmentStep) => boolean = () => true,
): ReadonlyMap<DeductionCode, Kopecks> => {
  const byCode = new Map<DeductionCode, Kopecks>();
  for (const { step, code, minor } of lines.flatMap(({ cuts }) => cuts))
    if (isMeant(step)) byCode.set(code, minor + (byCode.get(code) ?? 0n));

  return byCode;
};

const rateRow = ({ assessment, rules, category }: Told): ReceiptRow => ({
  kind: "rate",
  basisPoints: rateOfClaim(assessment, rules, category),
  kopecks: assessment.totals.rated,
  rule: clauseOf(rules, "RATE"),
});

type CompanyLimit = Pick<AssessedCap, "code" | "limit" | "left" | "take">;

/** The company's limits that the claim falls under; while no line counts, those that its category will fall under. */
const companyLimits = (
  { assessment, rules, category }: Told,
  used: ClaimFacts["used"],
): readonly CompanyLimit[] => {
  const ofCompany = sumCapsOn(rules, category).filter(({ span }) => span !== "CLAIM");
  const applied = assessment.caps.filter(({ code }) => ofCompany.some((cap) => cap.code === code));
  if (applied.length > 0) return applied;

  return ofCompany.map((cap) => {
    const taken = sumOf(used.filter((use) => use.cap === cap.code).map(({ minor }) => minor));

    return { code: cap.code, limit: cap.limit.minor, left: leftUnder(cap, taken), take: 0n };
  });
};

const nearestLimit = (limits: readonly CompanyLimit[]): ReceiptLimit | null => {
  const touched = limits.filter(({ take }) => take > 0n);
  const nearest = (touched.length > 0 ? touched : limits).reduce<CompanyLimit | null>(
    (least, one) => (least === null || leftAfter(one) < leftAfter(least) ? one : least),
    null,
  );
  if (nearest === null) return null;

  const { code, limit, left, take } = nearest;

  return { code, limit, usedBefore: limit - left, take, leftAfter: leftAfter(nearest) };
};

const leftAfter = ({ left, take }: CompanyLimit): Kopecks => left - take;
