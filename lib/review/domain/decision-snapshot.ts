import { z } from "zod";
import { deductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import { fail, ok, type Result } from "@/lib/shared/result";

/** What an officer can recommend and signers can decide: something is paid, or nothing. */
export const decisionOutcomes = ["APPROVE", "REJECT"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** Verdicts that can stand in a decision: every line has one. */
const decidedVerdicts = ["ACCEPTED", "REDUCED", "REJECTED", "PARKED"] as const;
export type DecidedVerdict = (typeof decidedVerdicts)[number];

/** A whole number of kopecks, or of minor units, as digits. */
const digits = z.string().regex(/^\d{1,18}$/);
const day = z.iso.date();
const amounts = { claimed: digits, eligible: digits, accepted: digits, rated: digits, support: digits };

const rate = z.strictObject({ nominal: z.int(), value: digits, date: day, source: z.string() });

const line = z.strictObject({
  id: z.uuid(),
  position: z.int(),
  purpose: z.string(),
  supplierName: z.string(),
  invoiceNumber: z.string().nullable(),
  invoiceDate: day.nullable(),
  paidOn: day.nullable(),
  currency: z.string(),
  amountMinor: digits,
  /** Frozen at submission; null for roubles. */
  rate: rate.nullable(),
  verdict: z.enum(decidedVerdicts),
  reasonCode: z.enum(deductionCodes).nullable(),
  /** The sentence the company reads; empty where nothing was taken. */
  note: z.string(),
  ...amounts,
  /** Support the line would have brought without any decision. */
  requested: digits,
});

/**
 * The whole decision as it is recommended, signed and issued: lines, verdicts, reasons, sums, caps, payee and
 * rules. Its hash is what every signature refers to, so a changed kopeck or payee makes another decision.
 * The company reads it once it is issued: nothing internal belongs here. Amounts are digits of kopecks.
 */
const decisionSnapshotSchema = z.strictObject({
  format: z.literal(1),
  claim: z.strictObject({
    id: z.uuid(),
    number: z.string(),
    round: z.int(),
    category: z.string(),
  }),
  company: z.strictObject({
    id: z.uuid(),
    inn: z.string(),
    kpp: z.string().nullable(),
    nameRu: z.string(),
    nameEn: z.string(),
  }),
  programme: z.strictObject({
    id: z.uuid(),
    versionId: z.uuid(),
    version: z.int(),
    rulesHash: z.string(),
    nameRu: z.string(),
    nameEn: z.string(),
  }),
  fiscalYear: z.int(),
  budgetLineId: z.uuid(),
  outcome: z.enum(decisionOutcomes),
  /** Null where lines have different shares. */
  rateBasisPoints: z.int().nullable(),
  lines: z.array(line),
  totals: z.strictObject({ ...amounts, requested: digits }),
  /** What the decided claim takes of each cap, complete, in the shape in which a change of the claim takes it. */
  caps: z.array(z.strictObject({ cap: z.string(), amount: digits, limit: digits, year: z.int() })),
  payee: z.strictObject({
    accountId: z.uuid(),
    bik: z.string(),
    bankName: z.string(),
    settlement: z.string(),
    correspondent: z.string(),
  }),
  /** What the officer adds to the letter; may be empty. */
  message: z.string(),
  /** The calculation with its trace (`assessmentFromJson` reads it). */
  calculation: z.json(),
});

/** A decision, from recommendation to letter. */
export type DecisionSnapshot = z.output<typeof decisionSnapshotSchema>;

/** A line of a decision. */
export type DecisionLine = DecisionSnapshot["lines"][number];

/** A stored snapshot that cannot be read, and the first place where. */
export type SnapshotUnreadable = { readonly code: "snapshotUnreadable"; readonly path: string };

/** Reads a stored snapshot back; refused with the first place that cannot be read. */
export const parseDecisionSnapshot = (json: unknown): Result<DecisionSnapshot, SnapshotUnreadable> => {
  const parsed = decisionSnapshotSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);

  return fail({ code: "snapshotUnreadable", path: parsed.error.issues[0]?.path.join(".") ?? "" });
};
