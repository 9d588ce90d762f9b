import { z } from "zod";
import {
  codeShape,
  countShape,
  minorShape,
  shareShape,
  sizeCodes,
  someOf,
} from "@/lib/programmes/domain/rulebook/shapes";

/** The day on which a company must meet a rule. Acts of one programme name different days. */
export const asOfDays = ["FILING", "FIRST_DAY_OF_PREVIOUS_MONTH", "DECISION", "PAYMENT"] as const;

/** Legal forms as registers tell them apart. */
export const legalForms = ["COMPANY", "ENTREPRENEUR", "STATE_INSTITUTION", "FOREIGN_COMPANY"] as const;

// Every rule says when it must hold, who states the fact, what failing it means, and how old the statement may be.
const asked = {
  asOf: z.enum(asOfDays).default("FILING"),
  source: z.enum(["SELF_DECLARED", "REGISTER", "DOCUMENT"]).default("SELF_DECLARED"),
  severity: z.enum(["BLOCK", "WARN"]).default("BLOCK"),
  evidenceDays: z.int().min(1, "tooSmall").max(3660, "tooBig").optional(),
};

const rule = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ rule: z.literal(name), ...asked, ...shape });

const okved = z.string().regex(/^\d{2}(\.\d{1,2}){0,2}$/, "codeShape");
const region = z.string().regex(/^\d{2}$/, "codeShape");

/** What a programme asks of the applicant. */
export const eligibilityShape = z.discriminatedUnion("rule", [
  rule("LEGAL_FORM", { in: someOf(z.enum(legalForms)) }),
  rule("SIZE", { in: someOf(z.enum(sizeCodes)) }),
  rule("REGION", { in: someOf(region) }),
  rule("REGISTRATION_AGE_MONTHS", { min: countShape.max(600, "tooBig") }),
  rule("TAX_DEBT", { most: minorShape, mostDays: z.int().min(0, "tooSmall").max(3660, "tooBig").optional() }),
  rule("NOT_INSOLVENT", {}),
  rule("FOREIGN_SHARE", { below: shareShape }),
  rule("OFFSHORE_SHARE", { most: z.int().min(0, "tooSmall").max(10_000, "rateAbove100Percent") }),
  rule("NOT_LISTED", { lists: someOf(codeShape) }),
  rule("NO_BREACH", { years: countShape.max(20, "tooBig") }),
  rule("NO_SAME_PURPOSE_FUNDING", {}),
  rule("TURNOVER", { atLeast: minorShape.optional(), atMost: minorShape.optional() }),
  rule("EXPORT_REVENUE", { atLeast: minorShape.optional(), atMost: minorShape.optional() }),
  rule("EXPORT_GROWTH", { above: z.int().min(0, "tooSmall").max(1_000_000, "tooBig") }),
  rule("NEW_MARKET", { salesAtMost: minorShape, years: countShape.max(10, "tooBig") }),
  rule("OWN_SPEND", { atLeast: minorShape }),
  rule("INDUSTRY", { in: someOf(okved).optional(), out: someOf(okved).optional() }),
]);

/** One rule about the applicant. */
export type EligibilityRule = z.output<typeof eligibilityShape>;
