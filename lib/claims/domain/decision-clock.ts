import { compareDates, type IsoDate } from "@/lib/shared/iso-date";
import { ok, type Result } from "@/lib/shared/result";
import {
  addWorkingDays,
  type CalendarMissing,
  type WorkingCalendar,
  workingDaysBetween,
} from "@/lib/shared/working-days";

/** The agency's clock on a claim: the day it has to decide by, and since when it waits for the company. */
export type DecisionClock = {
  readonly dueOn: IsoDate;
  /** Null while the clock runs. */
  readonly stoppedOn: IsoDate | null;
};

/** The clock with the company: stopped today, or since the day on which it already stood still. */
export const stopClock = (clock: DecisionClock, today: IsoDate): DecisionClock => ({
  dueOn: clock.dueOn,
  stoppedOn: clock.stoppedOn ?? today,
});

/**
 * The clock running again: the working days that were left when it stopped are left now, counted from today.
 * What was late by two working days stays late by two. Refuses when a year of the calendar is missing.
 */
export const resumeClock = (
  clock: DecisionClock,
  today: IsoDate,
  calendar: WorkingCalendar,
): Result<DecisionClock, CalendarMissing> => {
  const { dueOn, stoppedOn } = clock;
  if (stoppedOn === null || compareDates(today, stoppedOn) <= 0) return ok({ dueOn, stoppedOn: null });

  const left = workingDaysBetween(stoppedOn, dueOn, calendar);
  if (!left.ok) return left;
  const moved = addWorkingDays(today, left.value, calendar);

  return moved.ok ? ok({ dueOn: moved.value, stoppedOn: null }) : moved;
};

/**
 * Working days until the deadline as both sides see it: 0 today, negative late. A clock that stands still
 * shows what was left when it stopped.
 */
export const workingDaysLeft = (
  clock: DecisionClock,
  today: IsoDate,
  calendar: WorkingCalendar,
): Result<number, CalendarMissing> => workingDaysBetween(clock.stoppedOn ?? today, clock.dueOn, calendar);
