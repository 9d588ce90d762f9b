import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";

export const importCalendarInput = z.strictObject({
  file: z.instanceof(File, { error: "fileMissing" }),
  idempotencyKey: requestKeyField,
});
