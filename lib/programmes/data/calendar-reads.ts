import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { CalendarChange, StoredDay } from "@/lib/programmes/domain/calendar-import";

/** Years of the production calendar that are stored. */
export const findCalendarYears = (db: Db) =>
  db.calendarYear.findMany({ orderBy: { year: "asc" }, select: { year: true, version: true } });

export type CalendarStateKind = "SHIPPED" | "IMPORT" | "EDIT";

/** A state of a year: who made it when and why, and what it changed. */
export type CalendarStateRow = {
  readonly number: number;
  readonly version: string;
  readonly kind: CalendarStateKind;
  readonly source: string;
  readonly reason: string | null;
  readonly changes: readonly CalendarChange[];
  readonly at: string;
  readonly byRu: string | null;
  readonly byEn: string | null;
};

/** All states of a year, the one in force first. */
export const findCalendarStates = (db: Db, year: number): Promise<readonly CalendarStateRow[]> =>
  db.$queryRaw<CalendarStateRow[]>`
    SELECT v.number, v.version, v.kind, v.source, v.reason, v.changes, to_json(v.created_at)#>>'{}' AS at,
        u.name_ru AS "byRu", u.name_en AS "byEn"
      FROM calendar_version v LEFT JOIN "user" u ON u.id = v.created_by_id WHERE v.year = ${year} ORDER BY v.number DESC`;

/** The days of one state of a year; none when there is no such state. */
export const findStateDays = async (db: Db, year: number, number: number): Promise<readonly StoredDay[]> => {
  const state = await db.calendarVersion.findUnique({
    where: { year_number: { year, number } },
    select: { days: true },
  });

  return (state?.days ?? []) as StoredDay[];
};

/** How many claims that are not decided yet keep a deadline counted by another state of the year than this one. */
export const countKeptDeadlines = async (db: Db, year: number, version: string): Promise<number> => {
  const [row] = await db.$queryRaw<{ kept: number }[]>`
    SELECT count(*)::int AS kept FROM claim
      WHERE status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL')
        AND calendar_version LIKE '%' || ${`${year}/`} || '%' AND NOT ${version} = ANY (string_to_array(calendar_version, ', '))`;

  return row?.kept ?? 0;
};
