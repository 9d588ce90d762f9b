import { z } from "zod";
import { deductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import { capShape, countLimitShape } from "@/lib/programmes/domain/rulebook/cap-rules";
import { categoryShape } from "@/lib/programmes/domain/rulebook/category-rules";
import {
  amountBaseShape,
  budgetShape,
  destinationShape,
  floorsShape,
  fxShape,
  listsShape,
  periodShape,
  productShape,
  roundingShape,
  stackingShape,
} from "@/lib/programmes/domain/rulebook/cost-rules";
import { eligibilityShape } from "@/lib/programmes/domain/rulebook/eligibility-rules";
import {
  agreementShape,
  paymentShape,
  publicationShape,
  resultsShape,
  scoringShape,
  workflowShape,
} from "@/lib/programmes/domain/rulebook/process-rules";
import { rateShape } from "@/lib/programmes/domain/rulebook/rate-rules";
import {
  bilingualShape,
  codeShape,
  countryShape,
  countShape,
  currencyShape,
  dayShape,
  listOf,
  momentShape,
  someOf,
  wordsShape,
} from "@/lib/programmes/domain/rulebook/shapes";

/** Where a number comes from: the act or page, remembered and to be verified, or a choice of this product. */
const sourceShape = z.strictObject({
  about: wordsShape,
  status: z.enum(["PUBLISHED", "TO_VERIFY", "OUR_CHOICE"]),
  text: wordsShape,
});

const windowShape = z.strictObject({
  code: codeShape,
  opens: momentShape,
  /** The first moment that is too late. */
  closes: momentShape,
  zone: z.enum([
    "Europe/Moscow",
    "Australia/Sydney",
    "America/Toronto",
    "America/New_York",
    "Asia/Singapore",
    "Asia/Kolkata",
    "Asia/Seoul",
    "Europe/London",
    "Europe/Brussels",
  ]),
  claimsPerCompany: countShape.optional(),
  closesWhenExhausted: z.boolean().default(false),
  /** The budget year that pays when it is not the year of filing. */
  fiscalYear: z.int().min(1990, "tooSmall").max(2100, "tooBig").optional(),
});

/**
 * The rules of a programme version as a document: data, never code. Money is a decimal string of minor units
 * of `currency`, shares are basis points, days are ISO dates. What is left out is not asked. The dimensions
 * are those of the rules catalogue of the field; `docs/rules.md` explains each with examples.
 */
export const rulebookSchema = z.strictObject({
  format: z.literal(2),
  code: codeShape,
  version: z.int().min(1, "tooSmall").max(9999, "tooBig"),
  name: bilingualShape,
  kind: z.enum(["REIMBURSEMENT", "REVENUE_GRANT", "PER_UNIT", "VOUCHER"]),
  legalAct: z.strictObject({
    title: bilingualShape,
    number: wordsShape.max(60, "tooBig").nullable(),
    date: dayShape.nullable(),
    link: z.url().optional(),
    /** Numbers of the clauses that a cut, or the rate, is explained by. */
    clauses: z.partialRecord(z.enum([...deductionCodes, "RATE"]), wordsShape.max(20, "tooBig")).default({}),
  }),
  sources: someOf(sourceShape, 100),
  fundedBy: z.enum(["CITY", "FEDERAL", "REGIONAL", "MIXED", "ABROAD"]),
  homeCountry: countryShape,
  currency: currencyShape,
  /** Which version a claim is judged by: the one in force on its filing day. */
  valid: z.strictObject({ filedFrom: dayShape, filedTo: dayShape }),
  windows: someOf(windowShape, 50),
  lists: listsShape.prefault({}),
  eligibility: listOf(eligibilityShape, 50).default([]),
  products: productShape.prefault({}),
  destinations: destinationShape.prefault({}),
  period: periodShape,
  amountBase: amountBaseShape.prefault({}),
  fx: fxShape.prefault({}),
  rounding: roundingShape.prefault({}),
  categories: someOf(categoryShape, 100),
  rate: rateShape,
  caps: listOf(capShape, 100).default([]),
  counts: listOf(countLimitShape, 20).default([]),
  floors: floorsShape.prefault({}),
  stacking: stackingShape.prefault({}),
  budget: budgetShape.prefault({}),
  workflow: workflowShape.prefault({}),
  scoring: scoringShape.optional(),
  agreement: agreementShape.prefault({}),
  payment: paymentShape.prefault({}),
  results: resultsShape.optional(),
  publication: publicationShape.prefault({}),
});

/** The rules of a programme version, read: amounts are bigints of minor units. */
export type Rulebook = z.output<typeof rulebookSchema>;
