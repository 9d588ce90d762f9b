import { z } from "zod";
import { checklistItemCodes } from "@/lib/programmes/domain/checklist-items";
import { categoryIcons, costCategoryCodes } from "@/lib/programmes/domain/cost-categories";
import { deductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import { evidenceKindCodes } from "@/lib/programmes/domain/evidence-kinds";
import { isIsoDate } from "@/lib/shared/iso-date";

/** How a company pays VAT: the ordinary regime gets the tax back from the state, the simplified one does not. */
export const taxRegimes = ["VAT_PAYER", "SIMPLIFIED"] as const;

/** Fields of an expense line that a category may demand beyond what every line needs. */
export const categoryFields = [
  "destinationCountry",
  "hsCode",
  "contractNumber",
  "eventName",
  "supplierTaxId",
] as const;

/** The caps the engine applies, in the order in which it applies them. */
export const capDeductions = ["CAP_CATEGORY", "CAP_GROUP", "CAP_COMPANY_YEAR"] as const;

/** Where a cost took place, as seen from the home country of the programme. */
export const destinations = ["HOME", "ABROAD"] as const;

/** What a clause of the legal act can be cited for: a deduction reason, or the rate. */
const clauseKeys = [...deductionCodes, "RATE"] as const;

const code = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, "codeShape");
const words = z.string().trim().min(1, "wordsMissing").max(300, "tooBig");
const bilingual = z.strictObject({ ru: words, en: words });
const date = z.string().refine(isIsoDate, "dateImpossible");
const wholeKopecks = z
  .string()
  .regex(/^-?\d{1,15}$/, "kopecksNotWhole")
  .transform((digits) => BigInt(digits))
  .refine((kopecks) => kopecks > 0n, "amountNotPositive");
const workingDays = z.int().min(1, "tooSmall").max(250, "tooBig");

// zod drops this one key of a record without a word; here no key is dropped.
const refusePrototypeKey = (value: unknown, ctx: z.RefinementCtx): void => {
  if (typeof value === "object" && value !== null && Object.hasOwn(value, "__proto__"))
    ctx.addIssue({ code: "unrecognized_keys", keys: ["__proto__"], input: { ...value } });
};

/** A moment of the wall clock of the zone, "2020-02-01T00:00:00". */
const zonedMoment = z
  .string()
  .regex(/^20(1[5-9]|[2-9]\d)-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, "momentShape")
  .refine((moment) => isIsoDate(moment.slice(0, 10)), "dateImpossible");

const evidenceRule = z.strictObject({
  kind: z.enum(evidenceKindCodes),
  /** Kinds that do as well: a test report where there is no certificate. */
  orKinds: z.array(z.enum(evidenceKindCodes)).max(5, "tooBig").default([]),
  /** Whether a claim without it cannot be sent; otherwise it is only advised. */
  required: z.boolean(),
  /** Whether every line needs its own; otherwise one for the whole claim is enough. */
  needsLine: z.boolean(),
});

const categoryRule = z.strictObject({
  code: z.enum(costCategoryCodes),
  icon: z.enum(categoryIcons),
  rateBasisPoints: z.int().min(1, "rateNotPositive").max(10_000, "rateAbove100Percent"),
  /** The category of the budget line that pays. */
  budgetCategory: code,
  evidence: z.array(evidenceRule).max(20, "tooBig"),
  fields: z.array(z.enum(categoryFields)).max(20, "tooBig"),
});

const capRule = z.strictObject({
  code,
  name: bilingual,
  scope: z.literal("COMPANY_YEAR"),
  categories: z.union([z.literal("ALL"), z.array(z.enum(costCategoryCodes)).min(1, "tooSmall")]),
  destination: z.enum(destinations).optional(),
  kopecks: wholeKopecks,
  deduction: z.enum(capDeductions),
});

const eligibilityRule = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("REGISTRATION_AGE_MONTHS"), min: z.int().min(1, "tooSmall").max(600) }),
]);

const approvalLevel = z.strictObject({
  code: z.enum(["approval", "commission"]),
  role: z.enum(["approver", "commission"]),
});

const approvalTier = z.strictObject({
  /** The tier serves support up to and including this; null serves whatever is above the other tiers. */
  upTo: wholeKopecks.nullable(),
  levels: z.array(approvalLevel).min(1, "tooSmall").max(5, "tooBig"),
});

/**
 * The document of a programme version. Money is a decimal string of kopecks, rates are basis points,
 * days are ISO dates. What later rules need is added as further variants of the unions and further
 * optional keys; `format` rises when an old document would read differently.
 */
export const programmeRulesSchema = z.strictObject({
  format: z.literal(1),
  code,
  version: z.int().min(1, "tooSmall").max(9999, "tooBig"),
  name: bilingual,
  legalAct: z.strictObject({
    title: bilingual,
    number: z.string().max(60, "tooBig").nullable(),
    date: date.nullable(),
  }),
  /** Where each number comes from, for whoever has to defend it. */
  source: words,
  filing: z.strictObject({
    zone: z.literal("Europe/Moscow"),
    filedFrom: zonedMoment,
    /** The first moment that is too late. */
    filedTo: zonedMoment,
    /** The budget year that pays when it is not the year of filing. */
    fiscalYear: z.int().min(2015, "tooSmall").max(2100, "tooBig").optional(),
  }),
  period: z.strictObject({ basis: z.literal("PAYMENT"), from: date, to: date }),
  vat: z.strictObject({ coveredFor: z.array(z.enum(taxRegimes)).max(2, "tooBig") }),
  currency: z.strictObject({
    policy: z.literal("CB_RATE_ON_PAYMENT_DATE"),
    maxAgeDays: z.int().min(0).max(31, "tooBig"),
  }),
  rounding: z.strictObject({
    mode: z.literal("HALF_UP"),
    conversion: z.literal("PAYMENT"),
    support: z.literal("LINE"),
  }),
  categories: z.array(categoryRule).min(1, "tooSmall").max(50, "tooBig"),
  caps: z.array(capRule).max(100, "tooBig"),
  minimumClaim: z.strictObject({ kopecks: wholeKopecks }).optional(),
  eligibility: z.array(eligibilityRule).max(20, "tooBig"),
  excludedProducts: z
    .array(
      z.strictObject({
        category: z.union([z.literal("ALL"), z.enum(costCategoryCodes)]),
        hsPrefixes: z
          .array(z.string().regex(/^\d{2,10}$/, "hsPrefixShape"))
          .min(1, "tooSmall")
          .max(500, "tooBig"),
      }),
    )
    .max(100, "tooBig"),
  reserveAt: z.literal("SUBMISSION"),
  approvalChain: z.array(approvalTier).min(1, "tooSmall").max(10, "tooBig"),
  targets: z.strictObject({
    decisionWorkingDays: workingDays,
    correctionWorkingDays: workingDays,
    graceWorkingDays: z.int().min(0).max(250, "tooBig"),
    /** Working days before the deadline at which the company is reminded. */
    reminders: z.array(workingDays).max(5, "tooBig"),
    maxReturns: z.int().min(0).max(20, "tooBig"),
  }),
  checklist: z.array(z.enum(checklistItemCodes)).max(50, "tooBig"),
  certifierRequired: z.boolean(),
  /** Numbers of the clauses that a cut or the rate is explained by. */
  clauses: z
    .unknown()
    .superRefine(refusePrototypeKey)
    .pipe(z.partialRecord(z.enum(clauseKeys), z.string().trim().min(1, "tooSmall").max(20, "tooBig"))),
});

/** A rules document whose shape is right; what its parts say about each other is checked next. */
export type RulesDocument = z.output<typeof programmeRulesSchema>;
