import { addDays, daysBetween, type IsoDate, isoFrom } from "@/lib/shared/iso-date";
import { divideHalfUp, type Kopecks, sumOf } from "@/lib/shared/money";

/** What one month added to a line or to several: claims' money at any stage, and of it what was paid. */
export type MonthTake = { readonly month: IsoDate; readonly taken: Kopecks; readonly paid: Kopecks };

/** A point of the running total, at the end of a day. */
export type OutlookPoint = {
  readonly day: IsoDate;
  /** Paid, committed and reserved by then. */
  readonly taken: Kopecks;
  readonly paid: Kopecks;
};

/** Where the year ends at the pace so far; the range is that of the slowest and the fastest stretch. */
export type Forecast = { readonly expected: Kopecks; readonly low: Kopecks; readonly high: Kopecks };

/** Will the money last the year: what was taken, and what would be. */
export type Outlook = {
  readonly year: number;
  readonly limit: Kopecks;
  /** From the first day on; the last point is today, or the end of a year that is over. */
  readonly points: readonly OutlookPoint[];
  /** Null before there is anything to judge by, and after the year. */
  readonly forecast: Forecast | null;
};

type Facts = {
  readonly year: number;
  readonly today: IsoDate;
  readonly limit: Kopecks;
  readonly months: readonly MonthTake[];
};

/** Fewer days than three weeks say nothing about a year. A choice of ours, not a rule of law. */
const fewestDays = 21;

/** Months in a stretch whose pace counts for the range: shorter ones swing with single claims. */
const monthsInStretch = 3;

/**
 * The running total of the year in kopecks and its forecast. A month outside the year counts to its nearest end.
 * `limit` is what is allocated; it bounds nothing here, the forecast may lie above it.
 */
export const outlookOf = ({ year, today, limit, months }: Facts): Outlook => {
  const ends = pointDays(year, today);
  const points = ends.map((day): OutlookPoint => {
    const until = months.filter(({ month }) => month <= day || day === isoFrom(year, 12, 31));

    return { day, taken: sum(until, "taken"), paid: sum(until, "paid") };
  });

  return { year, limit, points, forecast: forecastOf(year, today, points) };
};

/** The day before the year, the end of every month so far, and today. */
const pointDays = (year: number, today: IsoDate): readonly IsoDate[] => {
  const monthEnds = Array.from({ length: 12 }, (_, index) => endOfMonth(year, index + 1));
  const start = addDays(isoFrom(year, 1, 1), -1);
  const past = monthEnds.filter((day) => day < today);
  const isRunning = today > start && today <= isoFrom(year, 12, 31);

  return [start, ...past, ...(isRunning ? [today] : [])];
};

/** The last day of a month. */
const endOfMonth = (year: number, month: number): IsoDate =>
  addDays(month === 12 ? isoFrom(year + 1, 1, 1) : isoFrom(year, month + 1, 1), -1);

const sum = (months: readonly MonthTake[], part: "taken" | "paid"): Kopecks =>
  sumOf(months.map((month) => month[part]));

const forecastOf = (year: number, today: IsoDate, points: readonly OutlookPoint[]): Forecast | null => {
  const start = points[0];
  const now = points.at(-1);
  const end = isoFrom(year, 12, 31);
  if (!start || !now || now.day !== today || today >= end) return null;
  if (daysBetween(start.day, today) < fewestDays || now.taken <= 0n) return null;

  const left = BigInt(daysBetween(today, end));
  const atPace = (from: OutlookPoint, to: OutlookPoint): Kopecks => {
    const days = BigInt(daysBetween(from.day, to.day));
    const grown = to.taken > from.taken ? to.taken - from.taken : 0n;

    return now.taken + divideHalfUp(grown * left, days);
  };
  const expected = atPace(start, now);
  const stretches = stretchesOf(points).map(([from, to]) => atPace(from, to));
  const ends = [expected, ...stretches].sort((one, other) => Number(one > other) - Number(one < other));

  return { expected, low: ends[0] ?? expected, high: ends.at(-1) ?? expected };
};

/** Neighbouring stretches of `monthsInStretch` months, or the whole time when it is shorter. */
const stretchesOf = (points: readonly OutlookPoint[]): readonly (readonly [OutlookPoint, OutlookPoint])[] =>
  points.flatMap((from, at) => {
    const to = points[at + monthsInStretch];

    return to ? [[from, to] as const] : [];
  });

/** The limit spread over the days of the year in equal parts, half up, as the plan line of a chart. */
export const planAt = (year: number, limit: Kopecks, day: IsoDate): Kopecks => {
  const start = addDays(isoFrom(year, 1, 1), -1);
  const whole = BigInt(daysBetween(start, isoFrom(year, 12, 31)));

  return divideHalfUp(limit * BigInt(daysBetween(start, day)), whole);
};
