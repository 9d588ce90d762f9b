import type { z } from "zod";
import { checkUniqueContractNumber } from "@/lib/claims/domain/contract-number";
import { isCategoryCode } from "@/lib/programmes/domain/rulebook/category-code";
import { exponentOf, isKnownCurrency } from "@/lib/shared/currencies";
import {
  amountField,
  amountOrZeroField,
  countryField,
  dateField,
  fieldOf,
  hsCodeField,
  textField,
} from "@/lib/shared/fields";
import { isUuid } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

/** A field of a draft as the database keeps it: text, a day, a number of minor units, or nothing. */
export type DraftValue = string | bigint | null;

/** Fields of a line that are saved one by one, by their names in forms. */
export const lineDraftFields = [
  "purpose",
  "supplierName",
  "supplierCountry",
  "supplierTaxId",
  "invoiceNumber",
  "invoiceDate",
  "paidOn",
  "paymentOrderNumber",
  "currency",
  "amount",
  "vat",
  "destinationCountry",
  "hsCode",
  "contractNumber",
  "eventName",
] as const;

/** A field of `lineDraftFields`. */
export type LineDraftField = (typeof lineDraftFields)[number];

/** Fields of the claim itself that are saved one by one. */
export const claimDraftFields = [
  "title",
  "category",
  "contractNumber",
  "contractDate",
  "uniqueContractNumber",
  "hsCode",
  "accountId",
] as const;

/** A field of `claimDraftFields`. */
export type ClaimDraftField = (typeof claimDraftFields)[number];

/** The longest texts, as the database checks them too. */
export const textLimits = {
  purpose: 500,
  supplierName: 300,
  supplierTaxId: 40,
  invoiceNumber: 100,
  paymentOrderNumber: 50,
  contractNumber: 100,
  eventName: 300,
  title: 200,
} as const;

type Parser = (typed: string, line: { readonly currency: string }) => Result<DraftValue>;

/** Reads with a field schema of forms; its issue carries the code and what the sentence needs besides. */
const by =
  (schema: z.ZodType<string | bigint>): Parser =>
  (typed) => {
    const parsed = schema.safeParse(typed);
    if (parsed.success) return ok(parsed.data);
    const { message, params } = parsed.error.issues[0] as { message: string; params?: object };
    return fail({ ...params, code: message });
  };

const text = (field: keyof typeof textLimits): Parser => by(textField(textLimits[field]));

const currency: Parser = (typed) => {
  const code = typed.trim();
  return isKnownCurrency(code) ? ok(code) : fail({ code: "currencyUnknown" });
};

const category: Parser = (typed) => (isCategoryCode(typed) ? ok(typed) : fail({ code: "categoryUnknown" }));

const account: Parser = (typed) => (isUuid(typed) ? ok(typed) : fail({ code: "accountUnknown" }));

/** The most minor units that an amount of a line can be, as the database checks it too. */
const mostMinorUnits = 100_000_000_000_000n;
const mostDigits = 14;

/** The amount, or `amountTooLong` with the most digits before the decimals, where the database would not keep it. */
export const withinRange = (minor: bigint, currency: string): Result<bigint> =>
  minor <= mostMinorUnits
    ? ok(minor)
    : fail({ code: "amountTooLong", most: mostDigits - exponentOf(currency) });

const amount =
  (field: typeof amountField | typeof amountOrZeroField): Parser =>
  (typed, line) => {
    const read = by(field(exponentOf(line.currency)))(typed, line);
    return read.ok && typeof read.value === "bigint" ? withinRange(read.value, line.currency) : read;
  };

const lineParsers: Readonly<Record<LineDraftField, Parser>> = {
  purpose: text("purpose"),
  supplierName: text("supplierName"),
  supplierCountry: by(countryField()),
  supplierTaxId: text("supplierTaxId"),
  invoiceNumber: text("invoiceNumber"),
  invoiceDate: by(dateField()),
  paidOn: by(dateField()),
  paymentOrderNumber: text("paymentOrderNumber"),
  currency,
  amount: amount(amountField),
  vat: amount(amountOrZeroField),
  destinationCountry: by(countryField()),
  hsCode: by(hsCodeField()),
  contractNumber: text("contractNumber"),
  eventName: text("eventName"),
};

const claimParsers: Readonly<Record<ClaimDraftField, Parser>> = {
  title: text("title"),
  category,
  contractNumber: text("contractNumber"),
  contractDate: by(dateField()),
  uniqueContractNumber: by(fieldOf(checkUniqueContractNumber)),
  hsCode: by(hsCodeField()),
  accountId: account,
};

/** What the field holds when it is emptied. Fields without an entry may not be emptied. */
const emptyValues: Readonly<Partial<Record<LineDraftField | ClaimDraftField, "" | null>>> = {
  purpose: "",
  supplierName: "",
  supplierCountry: null,
  supplierTaxId: null,
  invoiceNumber: null,
  invoiceDate: null,
  paidOn: null,
  paymentOrderNumber: null,
  amount: null,
  vat: null,
  destinationCountry: null,
  hsCode: null,
  contractNumber: null,
  eventName: null,
  title: "",
  contractDate: null,
  uniqueContractNumber: null,
  accountId: null,
};

/**
 * Reads a field of a line as it was typed, or refuses it with the code of its sentence in `fields`. Drafts are unfinished, so that nothing typed is nothing stored; what
 * is typed must be readable. Amounts take the decimals of the line's currency.
 */
export const parseLineField = (
  field: LineDraftField,
  typed: string,
  line: { readonly currency: string },
): Result<DraftValue> => emptied(field, typed) ?? lineParsers[field](typed, line);

/** The same for a field of the claim itself. */
export const parseClaimField = (field: ClaimDraftField, typed: string): Result<DraftValue> =>
  emptied(field, typed) ?? claimParsers[field](typed, { currency: "RUB" });

const emptied = (field: LineDraftField | ClaimDraftField, typed: string): Result<DraftValue> | null => {
  const empty = emptyValues[field];
  return typed.trim() === "" && empty !== undefined ? ok(empty) : null;
};

/** A stored value as one text, by which two readers can tell whether they mean the same. */
export const baseOf = (value: DraftValue): string => (value === null ? "" : value.toString());
