import { z } from "zod";
import { emailField, textField } from "@/lib/shared/fields";

/** Who somebody is: the address they sign in with, and the name in both languages. */
export const personFields = {
  email: emailField(),
  nameRu: textField(200),
  nameEn: textField(200),
} as const;

/** Made for each rendering of a form, so that pressing twice does it once. */
export const requestKeyField = z.uuid().optional();

/** An optional choice of a form: nothing chosen arrives as an empty text. */
export const optionalId = z
  .union([z.literal(""), z.uuid("fieldInvalid")])
  .optional()
  .transform((id) => id || null);
