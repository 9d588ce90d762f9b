import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";

/** A programme file, chosen as a file or pasted as text. */
export const importProgrammeInput = z
  .strictObject({
    file: z.instanceof(File).optional(),
    text: z.string().optional(),
    idempotencyKey: requestKeyField,
  })
  .refine(({ file, text }) => file !== undefined || Boolean(text?.trim()), {
    path: ["file"],
    message: "fileMissing",
  });
