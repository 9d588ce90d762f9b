import { z } from "zod";
import { codePattern } from "@/lib/programmes/domain/rulebook/category-code";
import { isCountryCode } from "@/lib/shared/countries";
import { isKnownCurrency } from "@/lib/shared/currencies";
import { isIsoDate } from "@/lib/shared/iso-date";

// The building blocks of the two documents, each failing with a code of `rulesProblemCodes`.

/** A stable name inside a document: TRANSPORT, COMPANY_YEAR. */
export const codeShape = z.string().regex(codePattern, "codeShape");

export const wordsShape = z.string().trim().min(1, "wordsMissing").max(500, "tooBig");

export const bilingualShape = z.strictObject({ ru: wordsShape, en: wordsShape });

export const dayShape = z.string().refine(isIsoDate, "dateImpossible");

/** A moment of the wall clock in the programme's zone, "2021-03-31T00:00:00". */
export const momentShape = z
  .string()
  .regex(/^(19|20)\d\d-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, "momentShape")
  .refine((moment) => isIsoDate(moment.slice(0, 10)), "dateImpossible");

const digits = (pattern: RegExp) =>
  z
    .string()
    .regex(pattern, "kopecksNotWhole")
    .transform((text) => BigInt(text));

/** Minor units of the programme's currency (kopecks, cents) above zero, as decimal digits. */
export const limitShape = digits(/^-?\d{1,15}$/).refine((minor) => minor > 0n, "amountNotPositive");

/** Minor units that may be zero. */
export const minorShape = digits(/^\d{1,15}$/);

/** A share in basis points: 5000 are 50 %. Never nothing, never above the whole. */
export const shareShape = z.int().min(1, "rateNotPositive").max(10_000, "rateAbove100Percent");

export const currencyShape = z.string().refine(isKnownCurrency, "unknownValue");

export const countryShape = z.string().refine(isCountryCode, "unknownValue");

/** The beginning of a customs code: chapter to full code. Chapter 77 is kept free by the Harmonized System. */
export const hsPrefixShape = z
  .string()
  .regex(/^\d{2}(\d{2}(\d{2}(\d{2}(\d{2})?)?)?)?$/, "hsPrefixShape")
  .refine((prefix) => isChapter(prefix.slice(0, 2)), "hsChapterUnknown");

const isChapter = (chapter: string): boolean => chapter >= "01" && chapter <= "97" && chapter !== "77";

export const countShape = z.int().min(1, "tooSmall").max(1_000_000, "tooBig");

export const listOf = <T extends z.ZodType>(item: T, most = 200) => z.array(item).max(most, "tooBig");

export const someOf = <T extends z.ZodType>(item: T, most = 200) =>
  z.array(item).min(1, "tooSmall").max(most, "tooBig");

/** How a company pays VAT: the ordinary regime gets the tax back from the state, the simplified one does not. */
export const taxRegimeCodes = ["VAT_PAYER", "SIMPLIFIED"] as const;

/** How a company pays VAT. */
export type TaxRegime = (typeof taxRegimeCodes)[number];

export const sizeCodes = ["MICRO", "SMALL", "MEDIUM", "LARGE"] as const;

/** Where a cost took place, as seen from the home country of the programme. */
export const placeCodes = ["HOME", "ABROAD"] as const;

/** What a tariff or a limit may be counted by. */
export const unitKinds = [
  "EVENT",
  "DAY",
  "SQUARE_METRE",
  "CERTIFICATE",
  "CONTAINER",
  "KILOMETRE",
  "KILOGRAM",
  "TRIP",
  "VISIT",
  "YEAR",
  "PIECE",
] as const;

/** The days a cost may be judged by. */
export const dateBases = ["INVOICE", "ACT", "PAYMENT", "SHIPMENT", "EVENT", "CERTIFICATE"] as const;
