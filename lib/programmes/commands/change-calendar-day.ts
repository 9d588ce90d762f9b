import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import {
  type CalendarState,
  findCalendarYear,
  stateRecords,
} from "@/lib/programmes/data/calendar-year-store";
import {
  type CalendarChange,
  calendarVersionOf,
  kindOn,
  sourceDateOf,
  withDay,
} from "@/lib/programmes/domain/calendar-import";
import type { ChangeCalendarDayInput } from "@/lib/programmes/domain/change-calendar-day-input";
import { yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";

type Changed = { readonly year: number };
type Refusal =
  | { readonly code: "calendarNotStored"; readonly year: number }
  | { readonly code: "calendarChanged" | "calendarDayAsIs" | "calendarNewYearDay" };

const changeDay = async (
  actor: OfficialActor,
  input: ChangeCalendarDayInput,
  request: RequestKey,
): Promise<Result<Changed, OfficeFailure | Refusal>> => {
  const { date, kind, reason } = input;
  const year = yearOf(date);
  const stored = await withContext(actor.session, (db) => findCalendarYear(db, year));
  if (!stored) return fail({ code: "calendarNotStored", year });
  const change = dayChange(stored, input);
  if (!change.ok) return change;

  const number = stored.number + 1;
  const version = calendarVersionOf({ year, sourceDate: sourceDateOf(stored.version) }, number);
  const applied = await applyOfficeChange(
    actor,
    {
      action: "changeCalendarDay",
      event: {
        type: "calendarDayChanged",
        objectType: "calendarYear",
        objectId: String(year),
        data: { ...change.value, year, version, reason },
      },
      records: stateRecords({
        year,
        number,
        version,
        kind: "EDIT",
        source: stored.source,
        reason,
        days: withDay(stored.days, { date, kind }),
        changes: [change.value],
        now: actor.person.now,
        authorId: actor.userId,
      }),
      result: { year },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists"
    ? fail({ code: "calendarChanged" })
    : applied;
};

const dayChange = (
  stored: CalendarState,
  { date, kind, version }: ChangeCalendarDayInput,
): Result<CalendarChange, Refusal> => {
  if (stored.version !== version) return fail({ code: "calendarChanged" });
  // Labour Code, article 112: there is no year in which it is worked.
  if (date.endsWith("-01-01")) return fail({ code: "calendarNewYearDay" });
  const before = kindOn(date, stored.days);

  return before === kind ? fail({ code: "calendarDayAsIs" }) : ok({ date, before, after: kind });
};

/**
 * Counts one day of the calendar otherwise from now on, as the year's next state. Deadlines that were set do not move,
 * and keep the version they were counted by.
 */
export const changeCalendarDay = idempotent("changeCalendarDay", changeDay);
