import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";
import { type IsoDate, isIsoDate } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";

/** The rates of one day as the Bank of Russia published them. */
export type CbrRates = {
  /** The day the rates act from, until the next record. */
  readonly date: IsoDate;
  readonly rates: readonly {
    /** ISO 4217. */
    readonly code: string;
    /** So many units of the currency cost `value`. */
    readonly nominal: number;
    /** 1/10 000 rouble. */
    readonly value: bigint;
  }[];
};

/** Why a file of rates was refused, with the place: a line of the file, a part of it by name, the row of a currency. */
export type RateFileFailure =
  | { readonly code: "rateFileTooLarge" | "rateFileEncoding" | "rateFileDate" | "rateFileEmpty" }
  | { readonly code: "rateFileMarkup" | "rateFileNotXml"; readonly line: number }
  | { readonly code: "rateFileShape"; readonly place: string }
  /** The day is written well, but the Bank of Russia stated no rates then, or cannot have stated them yet. */
  | { readonly code: "rateFileDayImpossible"; readonly date: IsoDate }
  | {
      readonly code: "rateFileValue" | "rateFileCurrencyTwice";
      readonly currency: string;
      /** The first row is 1. */
      readonly row: number;
    };

/**
 * Reads the daily feed of the Bank of Russia (`XML_daily.asp`), of a day of today's or of long ago. It is
 * windows-1251 whatever its header says of itself (a file saved anew as UTF-8 with its mark is read as such);
 * values have a decimal comma and stand for `Nominal` units, and that pair is kept: a rate for one unit would
 * have to be rounded. The rounded `VunitRate`, absent in older answers, is not used. Refuses two-byte encodings, a
 * DOCTYPE and entities of its own, and a file of which any rate cannot be read: half a day of rates is none.
 */
export const parseCbrRates = (bytes: Uint8Array): Result<CbrRates, RateFileFailure> => {
  if (bytes.length > mostRateBytes) return fail({ code: "rateFileTooLarge" });
  if (bytes.includes(0)) return fail({ code: "rateFileEncoding" });
  const xml = textOf(bytes);
  const foreign = foreignMarkup.exec(xml);
  if (foreign) return fail({ code: "rateFileMarkup", line: lineOf(xml, foreign.index) });
  const tree = treeOf(xml);
  if (!tree.ok) return tree;
  const file = feedSchema.safeParse(tree.value);
  if (!file.success) return fail({ code: "rateFileShape", place: placeOf(file.error) });

  return ratesOf(file.data.ValCurs);
};

/** The most bytes that are read at all; a day takes about 12 thousand. */
export const mostRateBytes = 1_000_000;
/** Anything behind "<!" but a comment, and every entity but the five that XML knows by itself. */
const foreignMarkup = /<!(?!--)|&(?!(?:amp|lt|gt|quot|apos);)/;

const textOf = (bytes: Uint8Array): string => {
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

  return new TextDecoder(isUtf8 ? "utf-8" : "windows-1251").decode(bytes);
};

const lineOf = (xml: string, index: number): number => xml.slice(0, index).split("\n").length;

/** "ValCurs.Valute.3.Value": where the first part stands that is missing or has another form, rows counted from 1. */
const placeOf = (error: z.ZodError): string =>
  (error.issues[0]?.path ?? []).map((part) => (typeof part === "number" ? part + 1 : String(part))).join(".");

const treeOf = (xml: string): Result<unknown, RateFileFailure> => {
  const checked = XMLValidator.validate(xml);
  if (checked !== true) return fail({ code: "rateFileNotXml", line: checked.err.line });

  try {
    return ok(parser.parse(xml));
  } catch {
    // The parser throws on names that would reach the prototype of an object, and on nesting without end.
    return fail({ code: "rateFileNotXml", line: 1 });
  }
};

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseAttributeValue: false,
  parseTagValue: false,
  ignoreDeclaration: true,
  isArray: (name) => name === "Valute",
});

const valuteSchema = z.object({ CharCode: z.string(), Nominal: z.string(), Value: z.string() });

const feedSchema = z.object({
  ValCurs: z.object({ Date: z.string(), Valute: z.array(valuteSchema).optional() }),
});

type Feed = z.infer<typeof feedSchema>["ValCurs"];

const ratesOf = ({ Date: stated, Valute: rows = [] }: Feed): Result<CbrRates, RateFileFailure> => {
  const date = dateOf(stated);
  if (date === null) return fail({ code: "rateFileDate" });
  if (rows.length === 0) return fail({ code: "rateFileEmpty" });

  const rates = new Map<string, CbrRates["rates"][number]>();
  for (const [at, valute] of rows.entries()) {
    const row = at + 1;
    const rate = rateOf(valute);
    if (rate === null) return fail({ code: "rateFileValue", currency: valute.CharCode.slice(0, 12), row });
    if (rates.has(rate.code)) return fail({ code: "rateFileCurrencyTwice", currency: rate.code, row });
    rates.set(rate.code, rate);
  }

  return ok({ date, rates: [...rates.values()] });
};

/** "01.04.2025"; answers of the early years write slashes. */
const dateOf = (text: string): IsoDate | null => {
  const [, day, month, year] = /^(\d{2})[./](\d{2})[./](\d{4})$/.exec(text.trim()) ?? [];
  const date = `${year}-${month}-${day}`;

  return isIsoDate(date) ? date : null;
};

const rateOf = ({
  CharCode,
  Nominal,
  Value,
}: z.infer<typeof valuteSchema>): CbrRates["rates"][number] | null => {
  const [, whole, decimals = ""] = /^(\d{1,9})(?:,(\d{1,4}))?$/.exec(Value.trim()) ?? [];
  const isNamed = /^[A-Z]{3}$/.test(CharCode) && /^[1-9]\d{0,6}$/.test(Nominal.trim());
  if (whole === undefined || !isNamed) return null;
  const value = BigInt(whole + decimals.padEnd(4, "0"));

  return value === 0n ? null : { code: CharCode, nominal: Number(Nominal), value };
};
