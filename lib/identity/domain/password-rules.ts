import { z } from "zod";

/** NIST SP 800-63B 3.1.1.2: fifteen characters where a password may stand alone; no composition rules (ASVS 6.2.5). */
export const shortestPassword = 15;
export const longestPassword = 128;

/** A password that somebody chooses. */
export const newPasswordField = z
  .string({ error: "required" })
  .min(shortestPassword, "passwordTooShort")
  .max(longestPassword, "passwordTooLong");

/** A form on which a password is chosen asks for it twice. */
export const chosenPassword = {
  password: newPasswordField,
  repeated: z.string({ error: "required" }),
} as const;

type Chosen = { readonly password: string; readonly repeated: string };

/** Both times the same. */
export const refuseDiffering = ({ password, repeated }: Chosen, context: z.RefinementCtx): void => {
  if (password !== repeated)
    context.addIssue({ code: "custom", path: ["repeated"], message: "passwordsDiffer" });
};
