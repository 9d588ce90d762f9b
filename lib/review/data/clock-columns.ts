import type { ClaimColumns } from "@/lib/claims/data/apply-claim-change";
import { type DecisionClock, resumeClock, stopClock } from "@/lib/claims/domain/decision-clock";
import { assert } from "@/lib/shared/assert";
import type { IsoDate } from "@/lib/shared/iso-date";
import { ok, type Result } from "@/lib/shared/result";
import { dayOf, dayOrNull } from "@/lib/shared/stored-days";
import { type CalendarMissing, versionsBetween, type WorkingCalendar } from "@/lib/shared/working-days";

/** The clock as the row of a claim keeps it. */
export type ClockRow = { readonly dueOn: Date | null; readonly clockStoppedOn: Date | null };

/** The clock of a submitted claim, which always has a day to decide by. */
const clockOf = ({ dueOn, clockStoppedOn }: ClockRow): DecisionClock => {
  assert(dueOn !== null, "A submitted claim has no day to decide by");

  return { dueOn: dayOf(dueOn), stoppedOn: dayOrNull(clockStoppedOn) };
};

/** What stopping the clock changes on the claim. */
export const stoppedColumns = (claim: ClockRow, today: IsoDate): ClaimColumns => ({
  clock_stopped_on: stopClock(clockOf(claim), today).stoppedOn,
});

/** What setting the clock going again changes on the claim. */
export const resumedColumns = (
  claim: ClockRow,
  today: IsoDate,
  calendar: WorkingCalendar,
): Result<ClaimColumns, CalendarMissing> => {
  const before = clockOf(claim);
  const clock = resumeClock(before, today, calendar);

  if (!clock.ok) return clock;
  const { dueOn } = clock.value;

  return ok({
    due_on: dueOn,
    clock_stopped_on: null,
    // A day that did not move keeps what it was counted by.
    ...(dueOn === before.dueOn ? {} : { calendar_version: versionsBetween(today, dueOn, calendar) }),
  });
};
