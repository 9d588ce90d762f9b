import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";

/** A calendar file of xmlcalendar.ru, chosen on the page; the command reads its text. */
export const importCalendarInput = z.strictObject({
  file: z.custom<File>((value) => value instanceof File, "fileMissing"),
  /** Ticked when days that were changed by hand may be undone by the file. */
  undo: z.literal("on").optional(),
  idempotencyKey: requestKeyField,
});
