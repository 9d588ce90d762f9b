import {
  baseOf,
  type ClaimDraftField,
  type DraftValue,
  type LineDraftField,
  parseClaimField,
  parseLineField,
  withinRange,
} from "@/lib/claims/domain/draft-fields";
import { restated } from "@/lib/claims/domain/line-arithmetic";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

/** A field as it was typed, and the stored value it was typed over. */
export type TypedField<F extends string> = {
  readonly field: F;
  readonly typed: string;
  /** `baseOf` the value that stood in the form. */
  readonly base: string;
};

/** Somebody else has changed the field since it was read: both values, for the person to choose. */
export type FieldConflict = { readonly code: "conflict"; readonly theirs: string };

/** What becomes of the typed fields: values to write, and refusals by field. */
export type DraftChanges<F extends string> = {
  readonly write: Readonly<Partial<Record<F, DraftValue>>>;
  readonly refused: Readonly<Partial<Record<F, Failure | FieldConflict>>>;
};

type Stored<F extends string> = Readonly<Record<F, DraftValue>>;

/**
 * Judges each field by itself. A field that already holds what was typed is neither written nor refused; one
 * that holds something else than its base is a conflict; the readable rest is written.
 */
const judged = <F extends string>(
  fields: readonly TypedField<F>[],
  stored: Stored<F>,
  parse: (field: F, typed: string) => Result<DraftValue>,
): DraftChanges<F> => {
  const write: Partial<Record<F, DraftValue>> = {};
  const refused: Partial<Record<F, Failure | FieldConflict>> = {};
  for (const { field, typed, base } of fields) {
    const value = parse(field, typed);
    const theirs = baseOf(stored[field]);
    if (!value.ok) refused[field] = value.failure;
    else if (baseOf(value.value) === theirs) continue;
    else if (theirs !== base) refused[field] = { code: "conflict", theirs };
    else write[field] = value.value;
  }
  return { write, refused };
};

/** The changes of a claim's own fields. */
export const judgeClaimFields = (
  fields: readonly TypedField<ClaimDraftField>[],
  stored: Stored<ClaimDraftField>,
): DraftChanges<ClaimDraftField> => judged(fields, stored, parseClaimField);

/**
 * The changes of a line. A new currency is judged before the amounts, since it says how many decimals they
 * have; amounts that are not typed anew are restated in it.
 */
export const judgeLineFields = (
  fields: readonly TypedField<LineDraftField>[],
  stored: Stored<LineDraftField>,
): DraftChanges<LineDraftField> => {
  const isCurrency = ({ field }: TypedField<LineDraftField>): boolean => field === "currency";
  const currency = judgeCurrency(fields.filter(isCurrency), stored);
  const inCurrency = { ...stored, ...currency.write };
  const line = { currency: String(inCurrency.currency) };
  const rest = judged(
    fields.filter((field) => !isCurrency(field)).map((field) => inNewCurrency(field, { stored, inCurrency })),
    inCurrency,
    (field, typed) => parseLineField(field, typed, line),
  );

  return {
    write: { ...currency.write, ...rest.write },
    refused: { ...currency.refused, ...rest.refused },
  };
};

const judgeCurrency = (
  fields: readonly TypedField<LineDraftField>[],
  stored: Stored<LineDraftField>,
): DraftChanges<LineDraftField> => {
  const judgement = judged(fields, stored, (field, typed) =>
    parseLineField(field, typed, { currency: String(stored.currency) }),
  );
  const { currency } = judgement.write;
  if (typeof currency !== "string") return judgement;

  const amounts = restatedAmounts(stored, currency);
  return amounts.ok
    ? { write: { ...judgement.write, ...amounts.value }, refused: judgement.refused }
    : { write: {}, refused: { ...judgement.refused, currency: amounts.failure } };
};

const restatedAmounts = (
  stored: Stored<LineDraftField>,
  currency: string,
): Result<Partial<Record<LineDraftField, bigint>>> => {
  const values: Partial<Record<LineDraftField, bigint>> = {};
  for (const field of ["amount", "vat"] as const) {
    const before = stored[field];
    if (typeof before !== "bigint") continue;
    const after = restated(before, String(stored.currency), currency);
    if (after === null) return fail({ code: "currencyNeedsWholeAmounts" });
    const kept = withinRange(after, currency);
    if (!kept.ok) return kept;
    values[field] = kept.value;
  }
  return ok(values);
};

/** The base of an amount was stated in the old currency's units. */
const inNewCurrency = (
  field: TypedField<LineDraftField>,
  {
    stored,
    inCurrency,
  }: { readonly stored: Stored<LineDraftField>; readonly inCurrency: Stored<LineDraftField> },
): TypedField<LineDraftField> =>
  field.base === baseOf(stored[field.field]) ? { ...field, base: baseOf(inCurrency[field.field]) } : field;
