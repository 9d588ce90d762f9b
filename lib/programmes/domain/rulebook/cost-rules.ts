import { z } from "zod";
import {
  codeShape,
  countryShape,
  countShape,
  currencyShape,
  dateBases,
  dayShape,
  hsPrefixShape,
  limitShape,
  listOf,
  minorShape,
  shareShape,
  someOf,
  taxRegimeCodes,
} from "@/lib/programmes/domain/rulebook/shapes";

const dated = { code: codeShape, version: countShape, validFrom: dayShape, validTo: dayShape.optional() };

/** Lists that change by decree: each version has its days, and the one in force on the filing day counts. */
export const listsShape = z.strictObject({
  products: listOf(z.strictObject({ ...dated, hsPrefixes: someOf(hsPrefixShape, 2000) })).default([]),
  countries: listOf(z.strictObject({ ...dated, members: someOf(countryShape, 250) })).default([]),
});

/** Which goods: lists to be on, lists not to be on, and proof of where they were made. */
export const productShape = z.strictObject({
  include: listOf(codeShape).default([]),
  exclude: listOf(codeShape).default([]),
  originProof: listOf(z.enum(["ST1", "MINISTRY_CONCLUSION", "OWN_DECLARATION"]), 3).default([]),
  contentShareAtLeast: shareShape.optional(),
});

/** Which destinations. */
export const destinationShape = z.strictObject({
  include: listOf(codeShape).default([]),
  exclude: listOf(codeShape).default([]),
  incoterms: listOf(z.string().regex(/^[A-Z]{3}$/, "codeShape"), 20).default([]),
});

/** One end of the cost period: a day, or a distance from the filing or from a year. */
export const periodEndShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("DAY"), day: dayShape }),
  z.strictObject({ kind: z.literal("FILING") }),
  z.strictObject({ kind: z.literal("MONTHS_BEFORE_FILING"), months: countShape.max(120, "tooBig") }),
  z.strictObject({ kind: z.literal("DAYS_BEFORE_FILING"), days: countShape.max(3660, "tooBig") }),
  /** 1 January (as a beginning) or 31 December (as an end) of the filing year less so many years. */
  z.strictObject({ kind: z.literal("YEARS_BEFORE"), years: z.int().min(0, "tooSmall").max(10, "tooBig") }),
]);

/** When a cost counts: by which day, from when to when, and whether approval had to come first. */
export const periodShape = z.strictObject({
  basis: z.enum(dateBases),
  from: periodEndShape,
  to: periodEndShape,
  preApproval: z.enum(["NONE", "BEFORE_COMMITMENT", "BEFORE_PAYMENT"]).default("NONE"),
});

/** One end of the cost period. */
export type PeriodEnd = z.output<typeof periodEndShape>;

/** Kinds of cost inside a category that a programme may leave out. */
export const costKinds = [
  "BANK_FEE",
  "FINE",
  "IN_KIND",
  "OWN_STAFF",
  "INSURANCE",
  "HOSPITALITY",
  "VEHICLE",
  "MAINTENANCE_FEE",
  "TERMINAL_HANDLING",
  "LOCAL_CHARGE",
  "TRAVEL",
  "OTHER",
] as const;

/** What of a cost counts at all. */
export const amountBaseShape = z.strictObject({
  vatCoveredFor: listOf(z.enum(taxRegimeCodes), 2).default([]),
  excludedCosts: listOf(z.enum(costKinds), 20).default([]),
  /** Renewal fees count in the first so many years only. */
  maintenanceYears: countShape.max(50, "tooBig").optional(),
  mixedUse: z.boolean().default(true),
  cash: z.enum(["ALLOWED", "REFUSED"]).default("REFUSED"),
  cashUpTo: limitShape.optional(),
  relatedParties: z.enum(["ALLOWED", "REFUSED"]).default("ALLOWED"),
});

/** The day whose rate converts a foreign payment. */
export const fxPolicies = [
  "CB_RATE_ON_PAYMENT_DATE",
  "CB_RATE_ON_INVOICE_DATE",
  "RATE_OF_SUBMISSION_MONTH",
  "ACTUAL_BANK_RATE",
  "FIXED_BUDGET_RATE",
] as const;

export const fxShape = z.strictObject({
  policy: z.enum(fxPolicies).default("CB_RATE_ON_PAYMENT_DATE"),
  maxAgeDays: z.int().min(0, "tooSmall").max(31, "tooBig").default(10),
});

/** How fractions of the smallest coin are met, and when; `unit` rounds the claim down to whole roubles or thousands. */
export const roundingShape = z.strictObject({
  conversion: z.enum(["HALF_UP", "DOWN"]).default("HALF_UP"),
  support: z.enum(["HALF_UP", "DOWN"]).default("HALF_UP"),
  stage: z.enum(["LINE", "CLAIM"]).default("LINE"),
  unit: z.enum(["1", "100", "100000"]).default("1"),
});

/** Lower bounds. */
export const floorsShape = z.strictObject({
  minimumClaim: z.strictObject({ on: z.enum(["COST", "SUPPORT"]), minor: limitShape }).optional(),
  minimumLine: limitShape.optional(),
  /** The first so much of a claim's cost is the company's own. */
  excess: limitShape.optional(),
  ownContribution: shareShape.max(9_999, "rateAbove100Percent").optional(),
});

/** How this programme stands with others. */
export const stackingShape = z.strictObject({
  exclusiveWith: z.union([z.literal("ALL"), listOf(codeShape)]).default([]),
  publicShareAtMost: shareShape.optional(),
  deMinimis: z
    .strictObject({ minor: limitShape, currency: currencyShape, years: countShape.max(10, "tooBig") })
    .optional(),
});

/** What the budget holds and what happens when it does not suffice. */
export const budgetShape = z.strictObject({
  overflow: z.enum(["FIRST_COME", "RANKING", "PRO_RATA_FACTOR", "WAITING_LIST"]).default("FIRST_COME"),
  partialAward: z.boolean().default(false),
  /** Paid in full whatever the factor: the first tranche. */
  guaranteed: minorShape.optional(),
  reserveAt: z.enum(["SUBMISSION", "REGISTRATION", "APPROVAL", "AGREEMENT"]).default("SUBMISSION"),
  quotas: listOf(
    z.strictObject({ code: codeShape, by: z.enum(["SECTOR", "REGION"]), basisPoints: shareShape }),
    50,
  ).default([]),
  carryOver: z.boolean().default(false),
});
