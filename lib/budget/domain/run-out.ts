import { endOfMonth, type MonthTake } from "@/lib/budget/domain/outlook";
import { addDays, daysBetween, type IsoDate, isoFrom, yearOf } from "@/lib/shared/iso-date";
import { divideHalfUp, type Kopecks } from "@/lib/shared/money";

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

/** Fewer days than this say nothing about a pace. */
const fewestDays = 14;

/**
 * The day on which the line has nothing left if claims go on as in this month and the one before it; null when
 * that is after the year, or when nothing can be said.
 */
export const runOutOf = ({ today, available, months }: Facts): RunOut | null => {
  const year = yearOf(today);
  const from = startOfWindow(today);
  const days = BigInt(daysBetween(addDays(from, -1), today));
  const taken = months
    .filter(({ month }) => month >= from && month <= today)
    .reduce((sum, month) => sum + month.taken, 0n);
  if (days < fewestDays || taken <= 0n) return null;

  const left = (available * days) / taken;
  const untilEnd = BigInt(daysBetween(today, isoFrom(year, 12, 31)));
  if (left > untilEnd) return null;

  return { on: addDays(today, Number(left)), perWeek: divideHalfUp(taken * 7n, days) };
};

/** The first day of the month before, in January that of January: the year before was paid by other lines. */
const startOfWindow = (today: IsoDate): IsoDate => {
  const year = yearOf(today);
  const month = Number(today.slice(5, 7));

  return month === 1 ? isoFrom(year, 1, 1) : isoFrom(year, month - 1, 1);
};

/** What a line will not need by the end of the year at its latest pace: what it could give away. */
export const spareOf = ({ today, available, months }: Facts): Kopecks => {
  const from = startOfWindow(today);
  const days = BigInt(daysBetween(addDays(from, -1), today));
  const taken = months
    .filter(({ month }) => month >= from && month <= today)
    .reduce((sum, month) => sum + month.taken, 0n);
  const left = BigInt(daysBetween(today, endOfMonth(yearOf(today), 12)));
  const need = taken > 0n ? divideHalfUp(taken * left, days) : 0n;

  return available > need ? available - need : 0n;
};
