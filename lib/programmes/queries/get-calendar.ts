import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import {
  type CalendarStateRow,
  countKeptDeadlines,
  findCalendarStates,
  findCalendarYears,
  findStateDays,
} from "@/lib/programmes/data/calendar-reads";
import { kindOn, type StoredDay } from "@/lib/programmes/domain/calendar-import";
import type { CalendarParams } from "@/lib/programmes/domain/calendar-params";
import type { CalendarDayKind } from "@/lib/programmes/domain/working-calendar-file";
import { addDays, type IsoDate, isoFrom, isoWeekdayOf, moscowDateOf, yearOf } from "@/lib/shared/iso-date";

/** How a day is worked. */
export type DayKind = "working" | "weekend" | "holiday" | "shortened" | "workingWeekend";

export type CalendarPage = {
  readonly year: number;
  /** Stored years and those between and next to them, with what is missing. */
  readonly years: readonly { readonly year: number; readonly isStored: boolean }[];
  /** A year that deadlines given today may reach and that is not stored; null when all are. */
  readonly needed: number | null;
  /** The state that the grid shows; null when the year is not stored. */
  readonly shown: CalendarStateRow | null;
  /** All states, the one in force first; empty when the year is not stored. */
  readonly states: readonly CalendarStateRow[];
  readonly isInForce: boolean;
  /** Twelve months of days; empty when the year is not stored. */
  readonly months: readonly (readonly {
    readonly day: IsoDate;
    readonly kind: DayKind;
    readonly title: string | null;
  }[])[];
  readonly workingDays: number;
  /** Claims whose deadline was counted by an earlier state of this year and does not move. */
  readonly kept: number;
  /** The day that is to be changed, as it stands; null when none is chosen. */
  readonly day: { readonly date: IsoDate; readonly kind: CalendarDayKind } | null;
  readonly today: IsoDate;
  readonly mayChange: boolean;
};

/** A year of the production calendar as a grid, with its history. */
export const getCalendar = (actor: OfficialActor, params: CalendarParams): Promise<CalendarPage> =>
  withContext(actor.session, async (db) => {
    const today = moscowDateOf(new Date(actor.person.now));
    const year = params.year ?? yearOf(today);
    const known = (await findCalendarYears(db)).map((stored) => stored.year);
    const states = await findCalendarStates(db, year);
    const [inForce] = states;
    const shown = states.find(({ number }) => number === params.state) ?? inForce ?? null;
    const days = shown ? await findStateDays(db, year, shown.number) : [];
    const months = shown ? monthsOf(year, days) : [];
    const mayChange = mayDo(actor, "changeCalendarDay");
    const isInForce = shown === inForce;

    return {
      year,
      years: yearsAround(known, yearOf(today)),
      needed: yearsReached(today).find((one) => !known.includes(one)) ?? null,
      shown,
      states,
      isInForce,
      months,
      workingDays: months.flat().filter(({ kind }) => kind !== "weekend" && kind !== "holiday").length,
      kept: inForce ? await countKeptDeadlines(db, year, inForce.version) : 0,
      day: mayChange && isInForce && shown ? chosenDay(params.day, year, days) : null,
      today,
      mayChange,
    };
  });

const chosenDay = (day: IsoDate | null, year: number, days: readonly StoredDay[]): CalendarPage["day"] =>
  day !== null && yearOf(day) === year ? { date: day, kind: kindOn(day, days) } : null;

/** Deadlines given today reach about six weeks ahead, long holidays included. */
const daysReached = 45;

const yearsReached = (today: IsoDate): readonly number[] => [
  yearOf(today),
  yearOf(addDays(today, daysReached)),
];

/** From the first stored year to the one after the running one, or later where later ones are stored. */
const yearsAround = (stored: readonly number[], running: number) => {
  const first = Math.min(running, ...stored);
  const last = Math.max(running + 1, ...stored);

  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    isStored: stored.includes(first + at),
  }));
};

const monthsOf = (year: number, days: readonly StoredDay[]) => {
  const stored = new Map(days.map((day) => [day.date, day]));

  return Array.from({ length: 12 }, (_, index) => {
    const first = isoFrom(year, index + 1, 1);
    const dates = Array.from({ length: 31 }, (__, at) => addDays(first, at));

    return dates
      .filter((day) => day.slice(0, 7) === first.slice(0, 7))
      .map((day) => ({ day, kind: kindOf(day, stored.get(day)), title: stored.get(day)?.title ?? null }));
  });
};

const kindOf = (day: IsoDate, stored: StoredDay | undefined): DayKind => {
  const isWeekend = isoWeekdayOf(day) >= 6;
  if (stored?.kind === "shortened") return "shortened";
  if (stored?.kind === "working") return isWeekend ? "workingWeekend" : "working";
  if (stored?.kind === "nonWorking") return isWeekend && !stored.title ? "weekend" : "holiday";

  return isWeekend ? "weekend" : "working";
};
