import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";

export const importCalendarInput = z.strictObject({
  file: z.custom<File>((value) => value instanceof File, "fileMissing"),
  idempotencyKey: requestKeyField,
});
