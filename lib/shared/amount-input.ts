import { fail, ok, type Result } from "@/lib/shared/result";

/** Why a typed amount was refused. Every code has its own sentence, since every one is put right differently. */
export type AmountFailure =
  | {
      readonly code:
        | "amountEmpty"
        | "amountNegative"
        | "amountExponent"
        | "amountForeignDigits"
        | "amountNotNumber"
        | "amountGrouping";
    }
  | { readonly code: "amountTooLong" | "amountTooManyDecimals"; readonly most: number }
  /** "1,234" is a thousand to one reader and one with a fraction to another: both readings, in plain digits. */
  | { readonly code: "amountAmbiguous"; readonly thousands: string; readonly fraction: string };

/**
 * Reads an amount as people type or paste it, into minor units of a currency with that many decimals.
 *
 * Reads plain digits, thousands apart by a space (also no-break, narrow or thin), by points or by commas, and
 * a comma or a point before the decimals: "1 234 567,89", "1234567.89", "1,234,567.89", "1.234.567,89".
 * Refuses what two people could read as two amounts: one separator followed by exactly three digits, save in
 * currencies of three decimals, where every amount is written so. Zero is an amount.
 */
export const parseAmount = (text: string, exponent: number): Result<bigint, AmountFailure> => {
  const typed = text.trim();
  const unreadable = whyUnreadable(typed);
  if (unreadable !== null) return fail(unreadable);

  const grouped = groupedForms.map((form) => form.exec(typed)).find((match) => match !== null);
  const ungrouped = ungroupedForm.exec(typed);
  if (grouped && ungrouped && exponent !== groupLength) return fail(ambiguityOf(typed));

  const match = ungrouped ?? grouped;
  if (!match) return fail({ code: /^\d.*\d$/.test(typed) ? "amountGrouping" : "amountNotNumber" });

  const [, integer = "", decimals = ""] = match;

  return minorUnits(integer.replace(/\D/g, "").replace(/^0+/, ""), decimals, exponent);
};

/** Longer than any spelling of the longest amount. */
const longestText = 64;
const mostIntegerDigits = 15;
/** A bigint column holds 9.2 × 10¹⁸, so a currency of four decimals gets one integer digit less. */
const mostDigits = 18;

const groupLength = 3;
const ungroupedForm = /^(\d+)(?:[.,](\d+))?$/;
const groupedForms = [
  /^([1-9]\d{0,2}(?:[ \u00A0\u2009\u202F]\d{3})+)(?:[.,](\d+))?$/,
  /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/,
  /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/,
] as const;

const unreadableForms = [
  { code: "amountEmpty", form: /^$/ },
  { code: "amountNegative", form: /^[-\u2010-\u2014\u2212]\s*\d|^\d[^-]*[-\u2212]$|^\(\s*\d.*\)$/ },
  // The Cyrillic е is the same key on a Russian keyboard.
  { code: "amountExponent", form: /^[\d.,]+\s*[eEеЕ]\s*[+-]?\d+$/ },
  { code: "amountForeignDigits", form: /(?!\d)\p{Nd}/u },
  { code: "amountNotNumber", form: /[^\d., \u00A0\u2009\u202F]/ },
] as const;

const whyUnreadable = (typed: string): AmountFailure | null => {
  if (typed.length > longestText) return { code: "amountTooLong", most: mostIntegerDigits };

  const unreadable = unreadableForms.find(({ form }) => form.test(typed));

  return unreadable === undefined ? null : { code: unreadable.code };
};

const ambiguityOf = (typed: string): AmountFailure => ({
  code: "amountAmbiguous",
  thousands: typed.replace(/\D/g, ""),
  fraction: typed.replace(",", "."),
});

const minorUnits = (integer: string, decimals: string, exponent: number): Result<bigint, AmountFailure> => {
  const most = Math.min(mostIntegerDigits, mostDigits - exponent);
  if (integer.length > most) return fail({ code: "amountTooLong", most });
  if (decimals.length > exponent) return fail({ code: "amountTooManyDecimals", most: exponent });

  return ok(BigInt(integer + decimals.padEnd(exponent, "0")));
};
