import { compareDates, type IsoDate, isIsoDate } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";

/** What is wrong with a number of foreign trade. Its sentence stands under `identifiers.failure.<code>`. */
export type TradeIdentifierFailure =
  | { readonly code: "customsShape" | "customsPost" | "customsSerial" | "customsItem" }
  /** The six digits of the date as they stand in the number. */
  | { readonly code: "customsDate"; readonly digits: string }
  | { readonly code: "customsFuture"; readonly date: IsoDate }
  | { readonly code: "contractNumberShape" }
  | { readonly code: "contractNumberMonth"; readonly month: string };

/**
 * Checks the number of a customs declaration (ДТ): post, date as DDMMYY, serial number and, if one is meant,
 * the goods item: "10999030/150620/0001234", "10999030/150620/0001234/1". Answers it without the spaces it
 * was typed with. The date must exist and not lie after today.
 */
export const checkCustomsDeclarationNumber = (
  text: string,
  today: IsoDate,
): Result<string, TradeIdentifierFailure> => {
  const number = withoutSpaces(text);
  const [post = "", digits = "", serial = "", item = "1", ...rest] = number.split("/");
  if (serial === "" || rest.length > 0) return fail({ code: "customsShape" });
  if (!customsPost.test(post)) return fail({ code: "customsPost" });

  const date = dateOfDigits(digits);
  if (date === null) return fail({ code: "customsDate", digits });
  if (compareDates(date, today) > 0) return fail({ code: "customsFuture", date });
  if (!customsSerial.test(serial)) return fail({ code: "customsSerial" });
  if (!customsItem.test(item)) return fail({ code: "customsItem" });

  return ok(number);
};

export const isCustomsDeclarationNumber = (text: string, today: IsoDate): boolean =>
  checkCustomsDeclarationNumber(text, today).ok;

/** Eight digits in Russia; five in Belarus, Kazakhstan and Kyrgyzstan; two in Armenia. */
const customsPost = /^(?:\d{8}|\d{5}|\d{2})$/;
/** The first may be a letter of either alphabet, for a declaration of a special kind. */
const customsSerial = /^[0-9A-ZА-Я]?\d{6,7}$/;
const customsItem = /^[1-9]\d{0,2}$/;

/** The common customs territory is younger than 2000, so its two digits of a year need no guess. */
const dateOfDigits = (digits: string): IsoDate | null => {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  const date = `20${year}-${month}-${day}`;

  return isIsoDate(date) ? date : null;
};

/**
 * Checks the unique number a bank gives an export contract (УНК): year, month and number, the bank, its
 * branch, the kind of contract, the kind of resident: "20060015/9999/0000/1/1". Contracts below the bank's
 * threshold have none, so a field for it is never required.
 */
export const checkUniqueContractNumber = (text: string): Result<string, TradeIdentifierFailure> => {
  const number = withoutSpaces(text);
  if (!contractShape.test(number)) return fail({ code: "contractNumberShape" });

  const month = number.slice(2, 4);

  return realMonth.test(month) ? ok(number) : fail({ code: "contractNumberMonth", month });
};

export const isUniqueContractNumber = (text: string): boolean => checkUniqueContractNumber(text).ok;

const contractShape = /^\d{8}\/\d{4}\/\d{4}\/\d\/\d$/;
const realMonth = /^(?:0[1-9]|1[0-2])$/;

const withoutSpaces = (text: string): string => text.replace(/\p{Zs}/gu, "");
