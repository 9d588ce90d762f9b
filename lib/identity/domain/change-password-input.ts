import { z } from "zod";

/** ASVS 6.2: no composition rules; twelve characters or more, since there is no second factor yet. */
export const shortestPassword = 12;
export const longestPassword = 128;

export const changePasswordInput = z
  .strictObject({
    current: z.string({ error: "required" }).min(1, "required").max(longestPassword, "required"),
    password: z
      .string({ error: "required" })
      .min(shortestPassword, "passwordTooShort")
      .max(longestPassword, "passwordTooLong"),
    repeated: z.string({ error: "required" }),
  })
  .superRefine(({ current, password, repeated }, context) => {
    if (password !== repeated)
      context.addIssue({ code: "custom", path: ["repeated"], message: "passwordsDiffer" });
    if (password === current)
      context.addIssue({ code: "custom", path: ["password"], message: "passwordUnchanged" });
  });

export type ChangePasswordInput = z.infer<typeof changePasswordInput>;
