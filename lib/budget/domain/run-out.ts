import type { MonthTake } from "@/lib/budget/domain/outlook";
import { addDays, daysBetween, type IsoDate, isoFrom, yearOf } from "@/lib/shared/iso-date";
import { divideHalfUp, type Kopecks, sumOf } from "@/lib/shared/money";

/** When a line runs out at its latest pace. */
export type RunOut = {
  readonly on: IsoDate;
  /** What claims take in seven days at that pace. */
  readonly perWeek: Kopecks;
};

type Facts = {
  readonly today: IsoDate;
  readonly available: Kopecks;
  readonly months: readonly MonthTake[];
};

/** Fewer days than two weeks say nothing about a pace: claims come in bursts. A choice of ours, not a rule of law. */
const fewestDays = 14;

/**
 * The day on which the line has nothing left if claims go on as in this month and the one before it; null when
 * that is after the year, or when nothing can be said.
 */
export const runOutOf = ({ today, available, months }: Facts): RunOut | null => {
  const { days, taken } = paceOf(months, today);
  if (days < fewestDays || taken <= 0n) return null;

  const left = (available * days) / taken;
  if (left > daysUntilEnd(today)) return null;

  return { on: addDays(today, Number(left)), perWeek: divideHalfUp(taken * 7n, days) };
};

/** What a line will not need by the end of the year at its latest pace: what it could give away. */
export const spareOf = ({ today, available, months }: Facts): Kopecks => {
  const { days, taken } = paceOf(months, today);
  const need = taken > 0n ? divideHalfUp(taken * daysUntilEnd(today), days) : 0n;

  return available > need ? available - need : 0n;
};

/** The latest pace: what claims took in the days of this month and the one before it, today included. */
const paceOf = (months: readonly MonthTake[], today: IsoDate) => {
  const from = startOfWindow(today);

  return {
    days: BigInt(daysBetween(addDays(from, -1), today)),
    taken: sumOf(months.filter(({ month }) => month >= from && month <= today).map((month) => month.taken)),
  };
};

/** The first day of the month before, in January that of January: the year before was paid by other lines. */
const startOfWindow = (today: IsoDate): IsoDate => {
  const year = yearOf(today);
  const month = Number(today.slice(5, 7));

  return month === 1 ? isoFrom(year, 1, 1) : isoFrom(year, month - 1, 1);
};

const daysUntilEnd = (today: IsoDate): bigint => BigInt(daysBetween(today, isoFrom(yearOf(today), 12, 31)));
