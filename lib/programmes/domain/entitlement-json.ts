import { z } from "zod";
import { costCategoryCodes } from "@/lib/programmes/domain/cost-categories";
import { deductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import { blockerCodes, type Entitlement, stepNames } from "@/lib/programmes/domain/entitlement-types";
import { type JsonValue, toJsonValue } from "@/lib/programmes/domain/json-value";
import { messageParamSchema } from "@/lib/programmes/domain/message-params";
import { capDeductions } from "@/lib/programmes/domain/programme-rules-schema";
import { traceKeys } from "@/lib/programmes/domain/waterfall/trace-keys";
import { fail, ok, type Result } from "@/lib/shared/result";

/** A stored calculation that cannot be read, and the first place where. */
export type EntitlementJsonFailure = { readonly code: "entitlementUnreadable"; readonly path: string };

/** The calculation as it is stored and sent: amounts are decimal strings of kopecks. */
export const entitlementToJson = (entitlement: Entitlement): JsonValue => toJsonValue(entitlement);

/** Reads a stored calculation back; the round trip gives an equal record. */
export const entitlementFromJson = (json: unknown): Result<Entitlement, EntitlementJsonFailure> => {
  const parsed = entitlementSchema.safeParse(json);
  if (!parsed.success)
    return fail({ code: "entitlementUnreadable", path: parsed.error.issues[0]?.path.join(".") ?? "" });

  return ok(parsed.data);
};

const kopecks = z
  .string()
  .regex(/^\d{1,30}$/)
  .transform((digits) => BigInt(digits));
const params = z.record(z.string(), messageParamSchema);
const deduction = z.enum(deductionCodes);
const clause = z.string().nullable();
const amounts = { claimed: kopecks, eligible: kopecks, accepted: kopecks, rated: kopecks, support: kopecks };
const blocker = z.strictObject({ code: z.enum(blockerCodes), lineId: z.string().nullable(), params });
const step = z.enum(stepNames);

const entitlementSchema = z.strictObject({
  engine: z.int(),
  programme: z.strictObject({ code: z.string(), version: z.int() }),
  category: z.enum(costCategoryCodes),
  rateBasisPoints: z.int(),
  lines: z.array(
    z.strictObject({
      id: z.string(),
      ...amounts,
      cuts: z.array(z.strictObject({ step, code: deduction, kopecks, rule: clause })),
      blockers: z.array(blocker),
    }),
  ),
  totals: z.strictObject(amounts),
  caps: z.array(
    z.strictObject({
      code: z.string(),
      deduction: z.enum(capDeductions),
      limit: kopecks,
      leftBefore: kopecks,
      take: kopecks,
      binding: z.boolean(),
    }),
  ),
  blockers: z.array(blocker),
  trace: z.array(
    z.strictObject({
      step,
      lineId: z.string().nullable(),
      before: kopecks,
      after: kopecks,
      code: deduction.nullable(),
      rule: clause,
      key: z.enum(traceKeys),
      params,
    }),
  ),
});
