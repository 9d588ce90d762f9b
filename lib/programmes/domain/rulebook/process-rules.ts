import { z } from "zod";
import { checklistItemCodes } from "@/lib/programmes/domain/checklist-items";
import {
  bilingualShape,
  codeShape,
  countShape,
  dayShape,
  limitShape,
  listOf,
  shareShape,
  someOf,
  wordsShape,
} from "@/lib/programmes/domain/rulebook/shapes";

const days = countShape.max(366, "tooBig");

const termShape = z.strictObject({ days, counted: z.enum(["WORKING", "CALENDAR"]).default("WORKING") });

/** Who looks at a claim, in which order, and in how many days. */
export const workflowShape = z.strictObject({
  steps: listOf(
    z.strictObject({
      code: codeShape,
      role: z.enum(["reviewer", "lead", "approver", "commission", "finance"]),
      term: termShape,
    }),
    20,
  ).default([]),
  approvalChain: someOf(
    z.strictObject({
      upTo: limitShape.nullable(),
      levels: someOf(z.enum(["approver", "commission"]), 5),
    }),
    10,
  ).default([{ upTo: null, levels: ["approver"] }]),
  calendar: codeShape.default("RU"),
  clockStopsWhenReturned: z.boolean().default(true),
  returns: z.int().min(0, "tooSmall").max(20, "tooBig").default(1),
  /** From filing to decision. */
  decisionTerm: termShape.default({ days: 20, counted: "WORKING" }),
  correctionTerm: termShape.default({ days: 10, counted: "WORKING" }),
  /** Days after a missed answer before the claim lapses. */
  graceDays: z.int().min(0, "tooSmall").max(250, "tooBig").default(0),
  /** Days before the end of a term at which the company is reminded. */
  reminders: listOf(days, 5).default([]),
  /** What an officer confirms for the claim as a whole. */
  checklist: listOf(z.enum(checklistItemCodes), 50).default([]),
  /** Whether somebody who answers for the facts sends the claim. */
  certifierRequired: z.boolean().default(true),
  quorum: countShape.max(100, "tooBig").optional(),
  samplingBasisPoints: shareShape.optional(),
});

/** Who looks at a claim, and by when. */
export type WorkflowRules = z.output<typeof workflowShape>;

/** How applications of a contest are ranked. */
export const scoringShape = z.strictObject({
  criteria: someOf(z.strictObject({ code: codeShape, name: bilingualShape, weight: shareShape }), 30),
  threshold: shareShape.optional(),
  tieBreak: z.enum(["EARLIER_FILING"]).default("EARLIER_FILING"),
});

const kpiShape = z.strictObject({
  code: codeShape,
  name: bilingualShape,
  unit: wordsShape,
  reportedBy: dayShape.optional(),
});

/**
 * What becomes of money when the result is missed: `paid × (1 − actual / target) × k`, nothing within the
 * tolerance, never more than what was paid.
 */
export const resultsShape = z.strictObject({
  kpi: kpiShape,
  toleranceBasisPoints: z.int().min(0, "tooSmall").max(10_000, "rateAbove100Percent").default(0),
  coefficientBasisPoints: shareShape.default(10_000),
  returnTerm: termShape.default({ days: 10, counted: "WORKING" }),
  debarmentYears: countShape.max(20, "tooBig").optional(),
  retentionYears: countShape.max(50, "tooBig").default(5),
});

/** What is paid when. An instalment is a share of the support, or what is left below a sum. */
export const paymentShape = z.strictObject({
  mode: z.enum(["REIMBURSE", "PAY_VENDOR", "VOUCHER"]).default("REIMBURSE"),
  on: z.enum(["AWARD", "MILESTONE_REPORT", "EXPORT_PROOF"]).default("AWARD"),
  term: termShape.default({ days: 10, counted: "WORKING" }),
  instalments: listOf(
    z.strictObject({
      code: codeShape,
      basisPoints: shareShape,
      trigger: z.enum(["AWARD", "YEAR_END", "EXPORT_PROOF"]),
    }),
    10,
  ).default([]),
});

export const agreementShape = z.strictObject({
  required: z.boolean().default(false),
  signingTerm: termShape.optional(),
  /** An intent or approval that a claim must lie within. */
  preApprovalMonths: countShape.max(120, "tooBig").optional(),
});

/** What is told to the public. */
export const publicationShape = z.strictObject({
  fields: listOf(z.enum(["NAME", "INN", "AMOUNT", "PURPOSE", "DATE"]), 5).default([]),
  maskPersons: z.boolean().default(true),
  delayDays: z.int().min(0, "tooSmall").max(366, "tooBig").default(0),
});
