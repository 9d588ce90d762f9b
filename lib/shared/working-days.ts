import { assert } from "@/lib/shared/assert";
import { addDays, compareDates, type IsoDate, yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";

/** One year of the production calendar as it was known in that version of the source. */
export type WorkingYear = {
  readonly version: string;
  /** Every day off, Saturdays and Sundays included unless declared working. */
  readonly nonWorking: ReadonlySet<IsoDate>;
};

/** The production calendar: the years that have been imported. */
export type WorkingCalendar = { readonly years: ReadonlyMap<number, WorkingYear> };

/** The year is not imported, and a weekday rule would guess its holidays, so nothing is answered. */
export type CalendarMissing = { readonly code: "calendarMissing"; readonly year: number };

/**
 * The versions of all years that lie between two days, both ends included: what a deadline was counted by,
 * "2026/2025-09-18, 2027/2026-09-20". A year that is not stored has none to name.
 */
export const versionsBetween = (from: IsoDate, to: IsoDate, calendar: WorkingCalendar): string => {
  const [first, last] = [yearOf(from), yearOf(to)].sort((one, other) => one - other);
  const versions: string[] = [];
  for (let year = first ?? 0; year <= (last ?? 0); year += 1) {
    const version = calendar.years.get(year)?.version;
    if (version !== undefined) versions.push(version);
  }

  return versions.join(", ");
};

/** Whether people work on that day. */
export const isWorkingDay = (date: IsoDate, calendar: WorkingCalendar): Result<boolean, CalendarMissing> => {
  const year = yearOf(date);
  const workingYear = calendar.years.get(year);
  if (workingYear === undefined) return fail({ code: "calendarMissing", year });

  return ok(!workingYear.nonWorking.has(date));
};

/**
 * The last day of a period of that many working days, counted from the day after `from`: what happens on
 * Monday with one working day ends on Tuesday. A negative number counts back from the day before, as
 * reminders do. Zero is the day itself or, when it is a day off, the next working day (Civil Code,
 * article 193). Refuses when a day of a missing year would have to be judged.
 */
export const addWorkingDays = (
  from: IsoDate,
  workingDays: number,
  calendar: WorkingCalendar,
): Result<IsoDate, CalendarMissing> => {
  assert(Number.isSafeInteger(workingDays), `Not a whole number of working days: ${workingDays}`);
  if (workingDays === 0) return addWorkingDays(addDays(from, -1), 1, calendar);

  const step = workingDays > 0 ? 1 : -1;
  let left = workingDays * step;
  let day = from;
  while (left > 0) {
    day = addDays(day, step);
    const working = isWorkingDay(day, calendar);
    if (!working.ok) return working;
    if (working.value) left -= 1;
  }

  return ok(day);
};

/**
 * How many working days lie from one day to the other, the first not counted, the last counted: the number
 * that `addWorkingDays` needs to get from the one to the other. Negative when `to` is the earlier day.
 */
export const workingDaysBetween = (
  from: IsoDate,
  to: IsoDate,
  calendar: WorkingCalendar,
): Result<number, CalendarMissing> => {
  const step = -compareDates(from, to);
  let count = 0;
  for (let day = from; day !== to; ) {
    day = addDays(day, step);
    const working = isWorkingDay(day, calendar);
    if (!working.ok) return working;
    if (working.value) count += step;
  }

  return ok(count);
};
