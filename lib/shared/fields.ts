import { z } from "zod";
import { parseAmount } from "@/lib/shared/amount-input";
import { type CountryCode, isCountryCode } from "@/lib/shared/countries";
import { parseEmail } from "@/lib/shared/email";
import { type IsoDate, parseDateInput } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";
import { cleanLines, cleanText } from "@/lib/shared/text";

// Every message of a field is a code; the sentence for it stands in the messages. What the sentence needs
// besides, such as how many digits came, travels in the issue's params.

/**
 * A required text that a parser reads into a value or refuses with a code. Nothing at all, and nothing but
 * spaces, answers "required".
 */
export const fieldOf = <T>(parse: (text: string) => Result<T>) =>
  z.string({ error: "required" }).transform((text, context): T => {
    const parsed = text.trim() === "" ? fail({ code: "required" }) : parse(text);
    if (parsed.ok) return parsed.value;

    const { code, ...params } = parsed.failure;
    context.addIssue({ code: "custom", message: code, params });

    return z.NEVER;
  });

/** One line of at most that many characters, clean of what nobody sees. */
export const textField = (most: number) => fieldOf((text) => atMost(most, cleanText(text)));

/** A text of several lines, such as a comment, of at most that many characters. */
export const linesField = (most: number) => fieldOf((text) => atMost(most, cleanLines(text)));

const atMost = (most: number, text: Result<string>): Result<string> =>
  text.ok && text.value.length > most ? fail({ code: "textTooLong", most, have: text.value.length }) : text;

/** An e-mail address, in lower case: see `parseEmail`. */
export const emailField = () => fieldOf(parseEmail);

/** An amount above zero in minor units of a currency with that many decimals. */
export const amountField = (exponent: number) =>
  fieldOf((text) => {
    const amount = parseAmount(text, exponent);

    return amount.ok && amount.value === 0n ? fail({ code: "amountZero" }) : amount;
  });

/** As `amountField`, where nothing to pay is an answer too, such as the VAT of a foreign invoice. */
export const amountOrZeroField = (exponent: number) => fieldOf((text) => parseAmount(text, exponent));

/** A day as people type it, read into "2026-10-06". */
export const dateField = () => fieldOf<IsoDate>(parseDateInput);

/** A country from the list, by its ISO 3166-1 alpha-2 code. */
export const countryField = () => fieldOf<CountryCode>(parseCountry);

const parseCountry = (text: string): Result<CountryCode> => {
  const code = text.trim();

  return isCountryCode(code) ? ok(code) : fail({ code: "countryUnknown" });
};

const hsCodeShape = /^\d{4,10}$/;

/**
 * A goods code, the first four to ten digits of ТН ВЭД (its first six are the HS). Points and spaces, with
 * which it is often printed ("9031.80", "9031 80 380 0"), are left out.
 */
export const hsCodeField = () => fieldOf(parseHsCode);

const parseHsCode = (text: string): Result<string> => {
  const digits = text.replace(/[\s.]/g, "");

  return hsCodeShape.test(digits) ? ok(digits) : fail({ code: "hsCodeShape" });
};
