import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import { findCalendarDays, findCalendarYears } from "@/lib/programmes/data/calendar-reads";
import { addDays, type IsoDate, isoFrom, isoWeekdayOf, moscowDateOf, yearOf } from "@/lib/shared/iso-date";

/** How a day is worked. */
export type DayKind = "working" | "weekend" | "holiday" | "shortened" | "workingWeekend";

export type CalendarPage = {
  readonly year: number;
  /** Stored years and those between and next to them, with what is missing. */
  readonly years: readonly { readonly year: number; readonly isStored: boolean }[];
  /** Null when the year is not stored. */
  readonly stored: { readonly version: string; readonly source: string; readonly importedAt: string } | null;
  /** Twelve months of days; empty when the year is not stored. */
  readonly months: readonly (readonly {
    readonly day: IsoDate;
    readonly kind: DayKind;
    readonly title: string | null;
  }[])[];
  readonly workingDays: number;
  readonly today: IsoDate;
  readonly mayImport: boolean;
};

/** A year of the production calendar as a grid. */
export const getCalendar = (actor: OfficialActor, asked: number | null): Promise<CalendarPage> =>
  withContext(actor.session, async (db) => {
    const today = moscowDateOf(new Date(actor.person.now));
    const year = asked ?? yearOf(today);
    const known = await findCalendarYears(db);
    const stored = known.find((one) => one.year === year) ?? null;
    const days = stored ? await findCalendarDays(db, year) : [];
    const months = stored ? monthsOf(year, new Map(days.map((day) => [day.date, day]))) : [];

    return {
      year,
      years: yearsAround(
        known.map((one) => one.year),
        yearOf(today),
      ),
      stored: stored && {
        version: stored.version,
        source: stored.source,
        importedAt: stored.importedAt.toISOString(),
      },
      months,
      workingDays: months.flat().filter(({ kind }) => kind !== "weekend" && kind !== "holiday").length,
      today,
      mayImport: mayDo(actor, "importCalendar"),
    };
  });

/** From the first stored year to the one after the running one, or later where later ones are stored. */
const yearsAround = (stored: readonly number[], running: number) => {
  const first = Math.min(running, ...stored);
  const last = Math.max(running + 1, ...stored);

  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    isStored: stored.includes(first + at),
  }));
};

type StoredDay = { readonly kind: string; readonly title: string | null };

const monthsOf = (year: number, stored: ReadonlyMap<IsoDate, StoredDay>) =>
  Array.from({ length: 12 }, (_, index) => {
    const first = isoFrom(year, index + 1, 1);
    const days = Array.from({ length: 31 }, (__, at) => addDays(first, at));

    return days
      .filter((day) => day.slice(0, 7) === first.slice(0, 7))
      .map((day) => ({ day, kind: kindOf(day, stored.get(day)), title: stored.get(day)?.title ?? null }));
  });

const kindOf = (day: IsoDate, stored: StoredDay | undefined): DayKind => {
  const isWeekend = isoWeekdayOf(day) >= 6;
  if (stored?.kind === "shortened") return "shortened";
  if (stored?.kind === "working") return isWeekend ? "workingWeekend" : "working";
  if (stored?.kind === "nonWorking") return isWeekend && !stored.title ? "weekend" : "holiday";

  return isWeekend ? "weekend" : "working";
};
