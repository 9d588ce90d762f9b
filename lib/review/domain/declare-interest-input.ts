import { z } from "zod";
import { checkInn } from "@/lib/companies/domain/identifiers";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { dateField, fieldOf, linesField } from "@/lib/shared/fields";
import { compareDates, type IsoDate, parseDateInput } from "@/lib/shared/iso-date";

/** A day that may be left out. */
const optionalDay = z
  .string()
  .optional()
  .transform((text, context): IsoDate | null => {
    if (!text?.trim()) return null;
    const day = parseDateInput(text);
    if (day.ok) return day.value;
    const { code, ...params } = day.failure;
    context.addIssue({ code: "custom", message: code, params });

    return z.NEVER;
  });

/** A company, known here or not, in which the official has an interest, why, and for how long. */
export const declareInterestInput = z
  .strictObject({
    inn: fieldOf(checkInn),
    reason: linesField(500),
    from: dateField(),
    until: optionalDay,
    idempotencyKey: requestKeyField,
  })
  .refine(({ from, until }) => until === null || compareDates(from, until) <= 0, {
    path: ["until"],
    error: "untilBeforeFrom",
  });
export type DeclareInterestInput = z.output<typeof declareInterestInput>;

/** Ends an own declaration before its last day; it stays in the register. */
export const endInterestInput = z.strictObject({
  interestId: z.uuid(),
  reason: linesField(500),
  idempotencyKey: requestKeyField,
});
export type EndInterestInput = z.output<typeof endInterestInput>;
