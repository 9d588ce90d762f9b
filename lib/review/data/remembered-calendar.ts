import "server-only";
import { type CalendarDayKind, toWorkingCalendar } from "@/lib/programmes/domain/working-calendar-file";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { WorkingCalendar } from "@/lib/shared/working-days";

/** A stored year: its version and the days that differ from the plain week. */
export type CalendarRow = {
  readonly year: number;
  readonly version: string;
  readonly days: readonly (readonly [IsoDate, CalendarDayKind])[];
};

let remembered: { readonly rows: string; readonly calendar: WorkingCalendar } | null = null;

/**
 * The calendar of the stored years. Spreading years into days costs more than a page of the queue, so the
 * result is kept for as long as the rows stay what they were.
 */
export const calendarOf = (years: readonly CalendarRow[]): WorkingCalendar => {
  const rows = JSON.stringify(years);
  if (remembered?.rows === rows) return remembered.calendar;

  const calendar = toWorkingCalendar(
    years.map(({ year, version, days }) => ({
      year,
      sourceDate: version,
      days: days.map(([date, kind]) => ({ date, kind })),
    })),
  );
  remembered = { rows, calendar };

  return calendar;
};
