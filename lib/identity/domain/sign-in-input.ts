import { z } from "zod";
import { emailField } from "@/lib/shared/fields";

/** A path of this site to return to after signing in; anything else is ignored (open redirects). */
export const backField = z
  .string()
  .optional()
  .transform((path) => (path !== undefined && isOwnPath(path) ? path : undefined));

const isOwnPath = (path: string): boolean =>
  path.length <= 500 && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes("\\");

export const signInInput = z.strictObject({
  email: emailField(),
  password: z.string({ error: "required" }).min(1, "required").max(128, "required"),
  back: backField,
});

export const signOutInput = z.object({});
