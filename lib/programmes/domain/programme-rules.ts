import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { type JsonValue, toJsonValue } from "@/lib/programmes/domain/json-value";
import { crossFieldProblems } from "@/lib/programmes/domain/programme-rules-checks";
import {
  problemCodeOfIssue,
  problemsOf,
  type RulesProblem,
} from "@/lib/programmes/domain/programme-rules-problems";
import {
  type capDeductions,
  type categoryFields,
  type destinations,
  programmeRulesSchema,
  type RulesDocument,
  type taxRegimes,
} from "@/lib/programmes/domain/programme-rules-schema";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import type { Kopecks } from "@/lib/shared/money";
import { fail, ok, type Result } from "@/lib/shared/result";

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** The rules of a programme version, read and checked: amounts are kopecks, rates basis points. */
export type ProgrammeRules = DeepReadonly<RulesDocument>;

/** A cost category as a programme version has it. */
export type ProgrammeCategory = ProgrammeRules["categories"][number];

/** A document that a category asks for. */
export type EvidenceRule = ProgrammeCategory["evidence"][number];

/** An upper limit on support. */
export type CapRule = ProgrammeRules["caps"][number];

/** Code of a cap in a programme version. The use of a cap is counted by company, programme, fiscal year and code. */
export type CapCode = CapRule["code"];

/** Which kind of limit a cap is, and so the reason its cut is given. */
export type CapDeduction = (typeof capDeductions)[number];

/** A signature in the approval chain. */
export type ApprovalLevel = ProgrammeRules["approvalChain"][number]["levels"][number];

/** How a company pays VAT. */
export type TaxRegime = (typeof taxRegimes)[number];

/** Whether a cost took place in the home country or abroad. */
export type Destination = (typeof destinations)[number];

/** A field of a line that a category may demand. */
export type CategoryField = (typeof categoryFields)[number];

/** A rules document was refused; every problem has its place. */
export type ProgrammeRulesFailure = {
  readonly code: "programmeRulesInvalid";
  readonly problems: readonly RulesProblem[];
};

/**
 * Reads a rules document. Refuses unknown keys, wrong shapes, and parts that contradict each other, and
 * names every place; nothing is guessed or filled in.
 */
export const parseProgrammeRules = (json: unknown): Result<ProgrammeRules, ProgrammeRulesFailure> => {
  const shape = programmeRulesSchema.safeParse(json, { error: problemCodeOfIssue });
  if (!shape.success) return fail({ code: "programmeRulesInvalid", problems: problemsOf(shape.error) });

  const problems = crossFieldProblems(shape.data);
  if (problems.length > 0) return fail({ code: "programmeRulesInvalid", problems });

  return ok(shape.data);
};

/** The document that `parseProgrammeRules` reads back as the same rules: what the database stores and hashes. */
export const programmeRulesToJson = (rules: ProgrammeRules): JsonValue => toJsonValue(rules);

/** The category of the programme, or null when this version does not support it. */
export const categoryOf = (rules: ProgrammeRules, code: CostCategoryCode): ProgrammeCategory | null =>
  rules.categories.find((category) => category.code === code) ?? null;

/** Clause of the legal act that explains a cut or the rate, "3.4"; null when the document names none. */
export const clauseOf = (rules: ProgrammeRules, about: DeductionCode | "RATE"): string | null =>
  rules.clauses[about] ?? null;

/**
 * Who signs, in order: by the company's approved, committed and pending support in this
 * programme and fiscal year, the claim's own included, so that splitting a claim does not shorten the chain.
 */
export const approvalLevelsFor = (
  rules: ProgrammeRules,
  cumulativeSupport: Kopecks,
): readonly ApprovalLevel[] =>
  rules.approvalChain.find(({ upTo }) => upTo === null || cumulativeSupport <= upTo)?.levels ?? [];

/**
 * First and last moment of filing as instants: from the first on, up to but not including the second.
 * Moscow has kept UTC+3 all year since 26.10.2014; earlier windows are refused by the schema.
 */
export const filingWindowOf = ({ filing }: ProgrammeRules): { readonly from: Date; readonly to: Date } => ({
  from: new Date(`${filing.filedFrom}+03:00`),
  to: new Date(`${filing.filedTo}+03:00`),
});

/** Whether claims can be filed at that moment. */
export const filingStatusAt = (rules: ProgrammeRules, now: Date): "notYetOpen" | "open" | "closed" => {
  const { from, to } = filingWindowOf(rules);
  if (now < from) return "notYetOpen";

  return now < to ? "open" : "closed";
};

/** The last day on which a claim can still be filed. */
export const lastFilingDayOf = (rules: ProgrammeRules): IsoDate =>
  moscowDateOf(new Date(filingWindowOf(rules).to.getTime() - 1));

/** The budget year that pays a claim: the one the window names, else the year of filing in Moscow. */
export const fiscalYearFor = (rules: ProgrammeRules, submittedAt: Date): number =>
  rules.filing.fiscalYear ?? yearOf(moscowDateOf(submittedAt));
