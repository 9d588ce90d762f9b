import { z } from "zod";
import { choiceField } from "@/lib/identity/domain/choice-fields";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { dateField, textField } from "@/lib/shared/fields";

/** How a day can be counted, as a form offers it. */
export const dayKinds = ["nonWorking", "working", "shortened"] as const;

/** One day of the calendar counted otherwise, and why. */
export const changeCalendarDayInput = z.strictObject({
  date: dateField(),
  kind: choiceField(dayKinds),
  reason: textField(300),
  /** The state of the year that the page showed. */
  version: z.string().max(40),
  idempotencyKey: requestKeyField,
});

export type ChangeCalendarDayInput = z.output<typeof changeCalendarDayInput>;
