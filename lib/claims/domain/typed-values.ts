import { baseOf, type DraftValue, type LineDraftField } from "@/lib/claims/domain/draft-fields";
import { exponentOf, isKnownCurrency } from "@/lib/shared/currencies";
import { isIsoDate } from "@/lib/shared/iso-date";
import { formatMinorPlain } from "@/lib/shared/money";

/** A field as it stands in a form: `typed` for the reader, `base` to tell later whether somebody has changed it. */
export type FormValue = { readonly base: string; readonly typed: string };

/** A reader's way of writing numbers and days in fields. What is written so is read back as the same value. */
type Writing = "ru" | "en";

/** An amount as one types it: «128 000,00», "128,000.00". A currency without decimals is written without groups, since "1,234" would be unclear. */
export const typedAmount = (minor: bigint, currency: string, locale: Writing): string => {
  const exponent = isKnownCurrency(currency) ? exponentOf(currency) : 2;
  const plain = formatMinorPlain(minor, exponent);
  if (exponent === 0) return plain;

  const [integer = "", decimals = ""] = plain.split(".");
  const [group, point] = locale === "ru" ? ["\u00a0", ","] : [",", "."];
  return `${integer.replace(/\B(?=(\d{3})+$)/g, group)}${point}${decimals}`;
};

/** A day as one types it: 27.03.2026, 27/03/2026. */
export const typedDay = (day: string, locale: Writing): string => {
  if (!isIsoDate(day)) return day;
  const [year, month, date] = day.split("-");
  return [date, month, year].join(locale === "ru" ? "." : "/");
};

const dayFields: ReadonlySet<string> = new Set(["invoiceDate", "paidOn", "contractDate"]);
const amountFields: ReadonlySet<string> = new Set(["amount", "vat"] satisfies LineDraftField[]);

/** A stored field as a form shows it: amounts and days in the reader's way of writing, everything else as it is. */
export const formValueOf = (
  field: string,
  value: DraftValue,
  { currency, locale }: { readonly currency: string; readonly locale: Writing },
): FormValue => {
  const base = baseOf(value);
  if (typeof value === "bigint" && amountFields.has(field))
    return { base, typed: typedAmount(value, currency, locale) };
  return { base, typed: dayFields.has(field) ? typedDay(base, locale) : base };
};

/** A base, as it travels between page and server, as a form shows it. */
export const typedOfBase = (
  field: string,
  base: string,
  writing: { readonly currency: string; readonly locale: Writing },
): string => {
  const value = amountFields.has(field) && base !== "" ? BigInt(base) : base;
  return formValueOf(field, value, writing).typed;
};
