import { addDays, type IsoDate } from "@/lib/shared/iso-date";
import { isWorkingDay, type WorkingCalendar } from "@/lib/shared/working-days";

/**
 * A cell of the month: a record of the day, the record before it still acting, none although one is due, or none
 * because none is expected.
 */
export type RateCell = "stored" | "acting" | "missing" | "none";

type Facts = {
  readonly day: IsoDate;
  readonly today: IsoDate;
  /** The latest day up to this one that has a record of the currency; null when there is none. */
  readonly last: IsoDate | null;
  readonly calendar: WorkingCalendar;
};

/**
 * Whether a rate is missing. The Bank of Russia sets one on each working day and dates it the next day, so that a
 * Monday lives on Saturday's: a working day is served by a record of its own or of the days off before it. Days off,
 * days to come, the time before the currency was kept and years without a calendar miss nothing.
 */
export const rateCellOf = ({ day, today, last, calendar }: Facts): RateCell => {
  if (last === day) return "stored";
  if (last === null || day > today) return "none";
  const working = isWorkingDay(day, calendar);
  if (!working.ok) return "none";

  return !working.value || !isWorkedFrom(last, day, calendar) ? "acting" : "missing";
};

/** Whether people worked on any day from the one on, up to the other, which does not count. */
const isWorkedFrom = (from: IsoDate, to: IsoDate, calendar: WorkingCalendar): boolean => {
  for (let day = addDays(to, -1); day >= from; day = addDays(day, -1)) {
    const working = isWorkingDay(day, calendar);
    if (working.ok && working.value) return true;
  }

  return false;
};

/** All days of a month such as "2026-10", the first one first. */
export const daysOfMonth = (month: string): readonly IsoDate[] => {
  const first = `${month}-01`;
  const days = Array.from({ length: 31 }, (_, at) => addDays(first, at));

  return days.filter((day) => day.startsWith(month));
};

/** The month so many months later, or earlier. */
export const monthShifted = (month: string, by: number): string => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;

  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
};
