import { z } from "zod";
import { chosenPassword, longestPassword, refuseDiffering } from "@/lib/identity/domain/password-rules";

export const changePasswordInput = z
  .strictObject({
    current: z.string({ error: "required" }).min(1, "required").max(longestPassword, "required"),
    ...chosenPassword,
  })
  .superRefine((input, context) => {
    refuseDiffering(input, context);
    if (input.password === input.current)
      context.addIssue({ code: "custom", path: ["password"], message: "passwordUnchanged" });
  });

export type ChangePasswordInput = z.infer<typeof changePasswordInput>;
