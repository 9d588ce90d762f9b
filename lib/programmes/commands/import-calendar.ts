import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { RecordWrite } from "@/lib/platform/db/apply";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { findCalendarYear } from "@/lib/programmes/data/calendar-year-store";
import { calendarVersionOf, daysToStore } from "@/lib/programmes/domain/calendar-import";
import {
  type CalendarFileFailure,
  type CalendarYearFile,
  parseWorkingCalendarFile,
} from "@/lib/programmes/domain/working-calendar-file";
import type { IsoDate } from "@/lib/shared/iso-date";
import { fail, type Result } from "@/lib/shared/result";

/** The whole text of a calendar file of xmlcalendar.ru. */
export type ImportCalendarInput = { readonly text: string; readonly idempotencyKey?: string | undefined };

type Imported = { readonly year: number };
type Failure =
  | OfficeFailure
  | CalendarFileFailure
  | { readonly code: "calendarSameVersion"; readonly year: number };

const importFile = async (
  actor: OfficialActor,
  { text }: ImportCalendarInput,
  request: RequestKey,
): Promise<Result<Imported, Failure>> => {
  const file = parseWorkingCalendarFile(text);
  if (!file.ok) return file;
  const { year } = file.value;
  const version = calendarVersionOf(file.value);
  const stored = await withContext(actor.session, (db) => findCalendarYear(db, year));
  if (stored?.version === version) return fail({ code: "calendarSameVersion", year });

  return applyOfficeChange(
    actor,
    {
      action: "importCalendar",
      event: {
        type: "calendarImported",
        objectType: "calendarYear",
        objectId: String(year),
        data: { year, version, before: stored?.version ?? null },
      },
      records: calendarRecords(file.value, stored?.days ?? [], actor.person.now),
      result: { year },
    },
    request,
  );
};

const calendarRecords = (
  file: CalendarYearFile,
  storedDays: readonly IsoDate[],
  now: string,
): readonly RecordWrite[] => [
  {
    table: "calendar_year",
    row: { year: file.year, version: calendarVersionOf(file), source: "xmlcalendar.ru", imported_at: now },
    conflict: ["year"],
  },
  ...daysToStore(file, storedDays).map(
    ({ date, kind, title }): RecordWrite => ({
      table: "calendar_day",
      row: { date, year: file.year, kind, title: title ?? null },
      conflict: ["date"],
    }),
  ),
];

/**
 * Stores a year of the production calendar, or a later statement of a stored year. Deadlines that were set keep
 * the version they were counted by.
 */
export const importCalendar = idempotent("importCalendar", importFile);
