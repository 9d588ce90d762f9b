import { assert } from "@/lib/shared/assert";
import { fail, ok, type Result } from "@/lib/shared/result";

/** A day of the Gregorian calendar without time or zone, "2026-10-06": how every document is dated. */
export type IsoDate = string;

const isoShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text names a day that exists, in the years 0001 to 9999. */
export const isIsoDate = (text: string): text is IsoDate => {
  const match = isoShape.exec(text);

  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]));
};

/** Below zero when the first day is earlier, zero on the same day, above zero when it is later. */
export const compareDates = (left: IsoDate, right: IsoDate): number => {
  if (left === right) return 0;

  return left < right ? -1 : 1;
};

/** The calendar year of a day. */
export const yearOf = (date: IsoDate): number => partsOf(date).year;

/** The day that many calendar days later, or earlier when the number is negative. */
export const addDays = (date: IsoDate, days: number): IsoDate => {
  assert(Number.isSafeInteger(days), `Not a whole number of days: ${days}`);

  return dateOfDayNumber(dayNumberOf(date) + days);
};

/** Calendar days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumberOf(to) - dayNumberOf(from);

/**
 * The same day of the month, so many months later; the last day where that month is shorter: six months
 * after 31 August is 28 February (Civil Code, article 192).
 */
export const monthsAfter = (date: IsoDate, months: number): IsoDate => {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const length = target.month === 2 && isLeap(target.year) ? 29 : (monthLengths[target.month - 1] ?? 0);

  return isoFrom(target.year, target.month, Math.min(day, length));
};

/** Monday is 1, Sunday is 7 (ISO 8601). */
export const isoWeekdayOf = (date: IsoDate): number => {
  // Day 0 of the count, 1970-01-01, was a Thursday.
  const sinceMonday = (dayNumberOf(date) + 3) % 7;

  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
};

const moscowDay = new Intl.DateTimeFormat("en", {
  timeZone: "Europe/Moscow",
  calendar: "gregory",
  numberingSystem: "latn",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day an instant falls on in Moscow, where every deadline and fiscal year of this product is counted. */
export const moscowDateOf = (instant: Date): IsoDate => {
  const parts = new Map(moscowDay.formatToParts(instant).map(({ type, value }) => [type, value]));

  return isoFrom(Number(parts.get("year")), Number(parts.get("month")), Number(parts.get("day")));
};

/** Whether the text names a moment in the one spelling that this product writes, "2026-10-06T09:00:00.000Z". */
export const isInstant = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

/** Why a typed date was refused. */
export type DateFailure = {
  readonly code: "dateEmpty" | "dateShape" | "dateYearShort" | "dateImpossible" | "dateYearOutOfRange";
};

const typedShapes = [
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{1,4})$/,
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{1,4})$/,
  /^(?<year>\d{1,4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
] as const;

const earliestYear = 1990;
const latestYear = 2100;

/**
 * Reads a date as people type or paste it: "06.10.2026", "6.10.2026", "06/10/2026" (the day first, as
 * everywhere in this product) and "2026-10-06". Refuses a day that does not exist, a year of two digits,
 * and years outside 1990 to 2100, which on a document are slips of the finger.
 */
export const parseDateInput = (text: string): Result<IsoDate, DateFailure> => {
  const typed = text.trim();
  if (typed === "") return fail({ code: "dateEmpty" });

  const parts = typedShapes.map((shape) => shape.exec(typed)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return fail({ code: "dateShape" });

  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  if (String(parts.year).length < 4) return fail({ code: "dateYearShort" });
  if (year < earliestYear || year > latestYear) return fail({ code: "dateYearOutOfRange" });
  if (!isRealDay(year, month, day)) return fail({ code: "dateImpossible" });

  return ok(isoFrom(year, month, day));
};

type DayParts = { readonly year: number; readonly month: number; readonly day: number };

const partsOf = (date: IsoDate): DayParts => {
  const match = isoShape.exec(date);
  const parts = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  assert(isRealDay(parts.year, parts.month, parts.day), `Not a day: ${date}`);

  return parts;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether such a day exists, in the years 1 to 9999. NaN never does. */
const isRealDay = (year: number, month: number, day: number): boolean => {
  const length = month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

  return year >= 1 && year <= 9999 && day >= 1 && day <= length;
};

/** The text form of a day. Throws when there is no such day. */
export const isoFrom = (year: number, month: number, day: number): IsoDate => {
  assert(isRealDay(year, month, day), `Not a day: ${year}-${month}-${day}`);

  return [padded(year, 4), padded(month, 2), padded(day, 2)].join("-");
};

const padded = (part: number, width: number): string => String(part).padStart(width, "0");

// Days are counted by arithmetic and not by Date, so that no zone of any machine can move one.
// The years run from March, which puts the leap day at their end; an era is 400 years of 146 097 days.
const daysInEra = 146_097;
const daysFromMarchOfYearZeroToEpoch = 719_468;

/** Days since 1970-01-01. */
const dayNumberOf = (date: IsoDate): number => {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;

  return era * daysInEra + dayOfEra - daysFromMarchOfYearZeroToEpoch;
};

/** The day with that number since 1970-01-01. */
const dateOfDayNumber = (dayNumber: number): IsoDate => {
  const sinceMarchOfYearZero = dayNumber + daysFromMarchOfYearZeroToEpoch;
  const era = Math.floor(sinceMarchOfYearZero / daysInEra);
  const dayOfEra = sinceMarchOfYearZero - era * daysInEra;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (daysInEra - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;

  return isoFrom(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
};
