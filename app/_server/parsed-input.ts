import type { z } from "zod";
import { type Failure, type FieldFailures, ok, type Result, refusedFields } from "@/lib/shared/result";

/** What was sent, as the schema reads it; otherwise its first complaint about each field. */
export const parsedInput = <I extends z.ZodType>(
  schema: I,
  sent: unknown,
): Result<z.output<I>, FieldFailures> => {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return ok(parsed.data);

  const fields: Record<string, Failure> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".") || "form"] ??= failureOf(issue);
  return refusedFields(fields);
};

/** Our own checks name their refusal; what zod says by itself is for programmers. */
const failureOf = (issue: z.core.$ZodIssue): Failure =>
  issue.code === "custom" ? { ...issue.params, code: issue.message } : { code: "fieldInvalid" };
