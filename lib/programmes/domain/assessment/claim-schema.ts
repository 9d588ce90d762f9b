import { z } from "zod";
import { officerDeductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import { evidenceKindCodes } from "@/lib/programmes/domain/evidence-kinds";
import { costKinds } from "@/lib/programmes/domain/rulebook/cost-rules";
import { legalForms } from "@/lib/programmes/domain/rulebook/eligibility-rules";
import {
  codeShape,
  countryShape,
  countShape,
  currencyShape,
  dayShape,
  listOf,
  minorShape,
  momentShape,
  sizeCodes,
  taxRegimeCodes,
  wordsShape,
} from "@/lib/programmes/domain/rulebook/shapes";

const shareOrNone = z.int().min(0, "tooSmall").max(10_000, "rateAbove100Percent");
const nameShape = wordsShape.max(120, "tooBig");

const rateRecordShape = z.strictObject({
  currency: currencyShape,
  nominal: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, "kopecksNotWhole")
    .transform(BigInt),
  /** 1/10 000 of the programme's currency for `nominal` units. */
  value: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, "kopecksNotWhole")
    .transform(BigInt),
  date: dayShape,
  source: wordsShape,
});

const decisionShape = z.discriminatedUnion("verdict", [
  z.strictObject({ verdict: z.literal("ACCEPTED") }),
  z.strictObject({
    verdict: z.literal("REDUCED"),
    accepted: minorShape,
    code: z.enum(officerDeductionCodes),
  }),
  z.strictObject({ verdict: z.literal("REJECTED"), code: z.enum(officerDeductionCodes) }),
  z.strictObject({ verdict: z.literal("PARKED"), code: z.enum(officerDeductionCodes) }),
]);

/** One cost with one proof of payment; under a revenue grant one receipt. What is not known is left out. */
const lineShape = z.strictObject({
  id: nameShape,
  category: codeShape,
  kind: z.enum(costKinds).optional(),
  /** Paid in total, VAT included, in minor units of its currency. */
  amount: z.strictObject({ minor: minorShape, currency: currencyShape }).optional(),
  /** Parts of `amount`, in its currency: the tax, what does not belong to the cost, what was invoiced and delivered. */
  vat: minorShape.optional(),
  excludedPart: minorShape.optional(),
  invoiced: minorShape.optional(),
  delivered: minorShape.optional(),
  paidOn: dayShape.optional(),
  invoicedOn: dayShape.optional(),
  actOn: dayShape.optional(),
  shippedOn: dayShape.optional(),
  eventOn: dayShape.optional(),
  certificateOn: dayShape.optional(),
  committedOn: dayShape.optional(),
  country: countryShape.optional(),
  hsCode: z
    .string()
    .regex(/^\d{2,10}$/, "hsPrefixShape")
    .optional(),
  incoterm: z
    .string()
    .regex(/^[A-Z]{3}$/, "codeShape")
    .optional(),
  originProof: z.enum(["ST1", "MINISTRY_CONCLUSION", "OWN_DECLARATION"]).optional(),
  contentShare: shareOrNone.optional(),
  vendor: nameShape.optional(),
  document: nameShape.optional(),
  /** The certificate, event or trip the cost belongs to. */
  unit: nameShape.optional(),
  /** The fair as such, whatever its year. */
  fair: nameShape.optional(),
  quantity: z.int().min(0, "tooSmall").max(1_000_000_000, "tooBig").optional(),
  maintenanceYear: countShape.max(100, "tooBig").optional(),
  /** The part of a mixed use that serves this programme's purpose. */
  useShare: shareOrNone.optional(),
  paidInCash: z.boolean().default(false),
  relatedParty: z.boolean().default(false),
  /** Other programmes that supported this very cost, and what they gave, in minor units of the programme's currency. */
  financedBy: listOf(codeShape, 20).default([]),
  otherSupport: minorShape.optional(),
  bankRate: rateRecordShape.optional(),
  /** The record that was frozen for this payment when the claim was filed: it alone counts then. */
  rate: rateRecordShape.optional(),
  /** Number of the contract the cost belongs to. */
  contract: nameShape.optional(),
  evidence: listOf(z.enum(evidenceKindCodes), 30).optional(),
  decision: decisionShape.optional(),
});

/** What is known of the applicant on a day. The latest statement on or before a rule's day is the one that counts. */
const statementShape = z.strictObject({
  on: dayShape,
  legalForm: z.enum(legalForms).optional(),
  size: z.enum(sizeCodes).optional(),
  region: z
    .string()
    .regex(/^\d{2}$/, "codeShape")
    .optional(),
  industry: z
    .string()
    .regex(/^\d{2}(\.\d{1,2}){0,2}$/, "codeShape")
    .optional(),
  taxDebt: minorShape.optional(),
  taxDebtDays: z.int().min(0, "tooSmall").optional(),
  insolvent: z.boolean().optional(),
  foreignShare: shareOrNone.optional(),
  offshoreShare: shareOrNone.optional(),
  lists: listOf(codeShape, 50).optional(),
  /** Null when there never was one. */
  lastBreachOn: dayShape.nullable().optional(),
  samePurposeFunding: z.boolean().optional(),
  turnover: minorShape.optional(),
  ownSpend: minorShape.optional(),
  exportRevenue: minorShape.optional(),
  exportGrowth: z.int().optional(),
  /** Sales to the market in each of the last years, the latest first. */
  marketSales: listOf(minorShape, 10).optional(),
});

/**
 * Everything beside the rules that the support of a claim depends on. Money is a decimal string of minor units;
 * where no currency is named, of the programme's own.
 */
export const claimSchema = z.strictObject({
  format: z.literal(1),
  /** By the wall clock of the programme's zone. */
  filedAt: momentShape,
  decidedOn: dayShape.optional(),
  /** The day of a prior approval, where the programme asks for one. */
  approvedOn: dayShape.optional(),
  applicant: z.strictObject({
    taxRegime: z.enum(taxRegimeCodes),
    registeredOn: dayShape.optional(),
    size: z.enum(sizeCodes).optional(),
    sector: codeShape.optional(),
    region: z
      .string()
      .regex(/^\d{2}$/, "codeShape")
      .optional(),
    tier: z.int().min(1, "tooSmall").max(20, "tooBig").optional(),
    statements: listOf(statementShape, 100).default([]),
  }),
  exports: z
    .strictObject({
      goodsValue: minorShape.optional(),
      revenueCurrentYear: minorShape.optional(),
      revenuePreviousYear: minorShape.optional(),
      taxesPaidPreviousYear: minorShape.optional(),
      growth: z.int().optional(),
      first: z.boolean().optional(),
      newMarket: z.boolean().optional(),
      deliveredVolume: z.int().min(0, "tooSmall").optional(),
    })
    .prefault({}),
  lines: z.array(lineShape).max(2000, "tooBig"),
  rates: listOf(rateRecordShape, 5000).default([]),
  /**
   * What limits have given away already: approved, reserved, paid and pending, of the group where it is the group's.
   * `key` names the line, unit, vendor or country a limit stands for; a document is named by vendor and number, "Alpha 17".
   */
  used: listOf(
    z.strictObject({ cap: codeShape, key: wordsShape.optional(), minor: minorShape }),
    2000,
  ).default([]),
  /** How often before: in that fair, in the year, in the company's life. */
  taken: listOf(
    z.strictObject({ count: codeShape, fair: nameShape.optional(), times: z.int().min(0, "tooSmall") }),
    500,
  ).default([]),
  otherAid: listOf(z.strictObject({ on: dayShape, minor: minorShape }), 500).default([]),
  budget: z
    .strictObject({
      available: minorShape.optional(),
      /** The share of what was asked that the year's money pays: 726602 are 72.6602 %. */
      factorMillionths: z.int().min(1, "tooSmall").max(1_000_000, "rateAbove100Percent").optional(),
      /** Whether the ranking reached this claim. */
      ranked: z.boolean().optional(),
    })
    .prefault({}),
});

/** A claim as the calculation reads it. */
export type ClaimFacts = z.output<typeof claimSchema>;

/** One cost of a claim. */
export type ClaimFactsLine = ClaimFacts["lines"][number];

/** What an officer decided about a line; one that is left out counts in full, as in a preview. */
export type LineVerdict = NonNullable<ClaimFactsLine["decision"]>;

/** What was known of the applicant on a day. */
export type ApplicantStatement = ClaimFacts["applicant"]["statements"][number];

/** A rate for one of the claim's currencies. */
export type RateRecord = ClaimFacts["rates"][number];
