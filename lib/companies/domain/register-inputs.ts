import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";

/** Bytes that a page takes, some twenty thousand companies; `npm run register:import` takes larger files. */
export const largestRegisterFile = 5_000_000;

/** A copy of the state register, chosen on the page. */
export const uploadRegisterInput = z.strictObject({
  file: z
    .custom<File>((value) => value instanceof File, "fileMissing")
    .superRefine((file, context) => {
      if (file.size > largestRegisterFile)
        context.addIssue({ code: "custom", message: "registerFileTooLarge" });
    }),
  idempotencyKey: requestKeyField,
});

export const importRegisterInput = z.strictObject({ uploadId: z.uuid(), idempotencyKey: requestKeyField });

export type ImportRegisterInput = z.output<typeof importRegisterInput>;
