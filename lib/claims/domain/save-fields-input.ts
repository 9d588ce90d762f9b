import { z } from "zod";
import { claimNumberField } from "@/lib/claims/domain/claim-number";
import { claimDraftFields, lineDraftFields } from "@/lib/claims/domain/draft-fields";

// Longer than any field may be, so that the field itself says how long it may be.
const typed = z.string().max(4000);
const base = z.string().max(4000);

/** Fields of a line, as autosave sends them. */
export const saveLineFieldsInput = z.strictObject({
  fields: z
    .array(z.strictObject({ field: z.enum(lineDraftFields), typed, base }))
    .min(1)
    .max(lineDraftFields.length),
});

/** Fields of the claim itself. */
export const saveClaimFieldsInput = z.strictObject({
  fields: z
    .array(z.strictObject({ field: z.enum(claimDraftFields), typed, base }))
    .min(1)
    .max(claimDraftFields.length),
});

type FormFields = Readonly<Record<string, unknown>>;

/**
 * The fields of a plain form, with the bases that stand in it as hidden fields `base.<field>`. A field that the form
 * does not have is not touched.
 */
export const typedFieldsOf = <F extends string>(names: readonly F[], form: FormFields) =>
  names.flatMap((field) => {
    const value = form[field];
    const before = form[`base.${field}`];
    return typeof value === "string" && typeof before === "string"
      ? [{ field, typed: value, base: before }]
      : [];
  });

const number = claimNumberField();
/** A page of the same claim, to go to when all is saved; empty stays. */
const next = z.string().regex(/^(|\/claims\/\d\d-\d{4,}(\/edit\/[a-z]+(\/\d{1,3})?)?)$/, "fieldInvalid");

const formFieldsOf = <F extends string>(names: readonly F[]) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [name, typed.optional()],
      [`base.${name}`, base.optional()],
    ]),
  );

/** A whole page of the claim as a plain form sends it. */
export const saveClaimFormInput = z.strictObject({
  number,
  next,
  step: z.enum(["basics", "contract", "bank"]),
  ...formFieldsOf(claimDraftFields),
});

/** A whole line as a plain form sends it. */
export const saveLineFormInput = z.strictObject({
  number,
  next,
  lineId: z.uuid(),
  ordinal: z.string().regex(/^\d{1,3}$/),
  ...formFieldsOf(lineDraftFields),
});
