import { saveClaimFields, saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import type { DraftFailure } from "@/lib/claims/commands/write-draft";
import { claimDraftFields, lineDraftFields } from "@/lib/claims/domain/draft-fields";
import { typedFieldsOf } from "@/lib/claims/domain/save-fields-input";
import type { FieldRefusal, SavedFields } from "@/lib/claims/domain/saved-fields";
import { typedOfBase } from "@/lib/claims/domain/typed-values";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

type ClaimForm = { readonly number: string } & Readonly<Record<string, unknown>>;
type LineForm = ClaimForm & { readonly lineId: string };
type Locale = "ru" | "en";

/** Some fields are saved, others not: the form tells each of them why. */
type PartlySaved = { readonly code: "fixFields"; readonly fields: Readonly<Record<string, Failure>> };

/** Saves a whole page of the claim, as a plain form sends it; refused when a field of it could not be saved. */
export const saveClaimForm = async (
  actor: CompanyActor,
  form: ClaimForm,
  locale: Locale,
): Promise<Result<true, DraftFailure | PartlySaved>> => {
  const fields = typedFieldsOf(claimDraftFields, form);
  return wholly(await saveClaimFields(actor, { number: form.number, fields }), locale);
};

/** The same for an expense line. */
export const saveLineForm = async (
  actor: CompanyActor,
  form: LineForm,
  locale: Locale,
): Promise<Result<true, DraftFailure | PartlySaved>> => {
  const fields = typedFieldsOf(lineDraftFields, form);
  return wholly(await saveLineFields(actor, { number: form.number, lineId: form.lineId, fields }), locale);
};

const wholly = (
  saved: Result<SavedFields, DraftFailure>,
  locale: Locale,
): Result<true, DraftFailure | PartlySaved> => {
  if (!saved.ok) return saved;
  const { refused, currency } = saved.value;
  const told = Object.entries(refused).map(([field, why]) => [
    field,
    toldInForm(field, why, { currency, locale }),
  ]);
  return told.length === 0 ? ok(true) : fail({ code: "fixFields", fields: Object.fromEntries(told) });
};

/** Without scripts nobody can choose between two values: the form says the other, and sending again keeps one's own. */
const toldInForm = (
  field: string,
  why: FieldRefusal,
  writing: { readonly currency: string; readonly locale: Locale },
): Failure | { readonly code: "conflictTheirs"; readonly theirs: string } =>
  why.theirs === undefined
    ? why
    : { code: "conflictTheirs", theirs: typedOfBase(field, why.theirs, writing) };
