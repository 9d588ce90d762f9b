import type { z } from "zod";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

/** Several fields are wrong, each for a reason of its own. Commands that judge field by field answer the same. */
export type FieldFailures = Failure & { readonly fields: Readonly<Record<string, Failure>> };

/** What was sent, as the schema reads it; otherwise its first complaint about each field. */
export const parsedInput = <I extends z.ZodType>(
  schema: I,
  sent: unknown,
): Result<z.output<I>, FieldFailures> => {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return ok(parsed.data);

  const fields: Record<string, Failure> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".") || "form"] ??= failureOf(issue);
  return fail({ code: "fixFields", fields });
};

/** Our own checks name their refusal; what zod says by itself is for programmers. */
const failureOf = (issue: z.core.$ZodIssue): Failure =>
  issue.code === "custom" ? { ...issue.params, code: issue.message } : { code: "fieldInvalid" };
