import { z } from "zod";
import {
  type Assessment,
  assessmentBlockers,
  assessmentSteps,
} from "@/lib/programmes/domain/assessment/assessment-types";
import { deductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import { type JsonValue, toJsonValue } from "@/lib/programmes/domain/json-value";
import { messageParamSchema } from "@/lib/programmes/domain/message-params";
import { asOfDays } from "@/lib/programmes/domain/rulebook/eligibility-rules";
import { fail, ok, type Result } from "@/lib/shared/result";

/** A stored calculation that cannot be read, and the first place where. */
export type AssessmentJsonFailure = { readonly code: "assessmentUnreadable"; readonly path: string };

/** The calculation as it is stored and sent: amounts are decimal strings of minor units. */
export const assessmentToJson = (assessment: Assessment): JsonValue => toJsonValue(assessment);

/** Reads a stored calculation back; the round trip gives an equal record. */
export const assessmentFromJson = (json: unknown): Result<Assessment, AssessmentJsonFailure> => {
  const parsed = assessmentSchema.safeParse(json);
  if (!parsed.success)
    return fail({ code: "assessmentUnreadable", path: parsed.error.issues[0]?.path.join(".") ?? "" });

  return ok(parsed.data);
};

const minor = z
  .string()
  .regex(/^\d{1,30}$/)
  .transform((digits) => BigInt(digits));
const params = z.record(z.string(), messageParamSchema);
const deduction = z.enum(deductionCodes);
const place = z.string().nullable();
const step = z.enum(assessmentSteps);
const day = z.string();
const amounts = {
  claimed: minor,
  eligible: minor,
  accepted: minor,
  base: minor,
  rated: minor,
  support: minor,
};

const assessmentSchema = z.strictObject({
  engine: z.int(),
  programme: z.strictObject({ code: z.string(), version: z.int() }),
  currency: z.string(),
  lines: z.array(
    z.strictObject({
      id: z.string(),
      category: z.string(),
      ...amounts,
      cuts: z.array(z.strictObject({ step, code: deduction, minor, rule: place })),
    }),
  ),
  totals: z.strictObject(amounts),
  bindingLimit: z.string().nullable(),
  caps: z.array(
    z.strictObject({
      code: z.string(),
      key: z.string().nullable(),
      limit: minor,
      left: minor,
      take: minor,
      binding: z.boolean(),
    }),
  ),
  eligibility: z.array(
    z.strictObject({
      rule: z.string(),
      path: z.string(),
      asOf: day.nullable(),
      asOfDay: z.enum(asOfDays),
      severity: z.enum(["BLOCK", "WARN"]),
      outcome: z.enum(["MET", "FAILED", "UNKNOWN"]),
    }),
  ),
  blockers: z.array(
    z.strictObject({ code: z.enum(assessmentBlockers), lineId: z.string().nullable(), params }),
  ),
  funding: z.enum(["FUNDED", "PARTIAL", "WAITLISTED", "REFUSED", "UNKNOWN"]),
  instalments: z.array(z.strictObject({ code: z.string(), minor })),
  ratesUsed: z.array(z.strictObject({ currency: z.string(), date: day, value: minor, nominal: minor })),
  trace: z.array(
    z.strictObject({
      step,
      rule: place,
      lineId: z.string().nullable(),
      before: minor,
      after: minor,
      limit: z.string().nullable(),
      code: deduction.nullable(),
      key: z.string(),
      params,
    }),
  ),
});
