import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import { type CalendarDayKind, toWorkingCalendar } from "@/lib/programmes/domain/working-calendar-file";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { WorkingCalendar } from "@/lib/shared/working-days";
import { Prisma } from "@/prisma/generated/client";

// Reading years of days and spreading them costs more than most pages that ask for them, so a calendar is
// remembered for as long as its rows are the ones that it was made from: the database says which these are.

/** A stored year: its version and the days that differ from the plain week. */
type CalendarRow = {
  readonly year: number;
  readonly version: string;
  readonly days: readonly (readonly [IsoDate, CalendarDayKind])[];
};

/** What the database answers: which rows it has, and the rows where they are not the remembered ones. */
export type CalendarAnswer = { readonly rows: string; readonly years: readonly CalendarRow[] | null };

const remembered = new Map<string, { readonly rows: string; readonly calendar: WorkingCalendar }>();

const nameOf = (years: readonly number[] | null): string => years?.join() ?? "all";

/** An expression for a `CalendarAnswer` about these years, or all there are: a part of any statement. */
export const calendarAnswer = (years: readonly number[] | null): Prisma.Sql => {
  const known = remembered.get(nameOf(years))?.rows ?? "";
  const wanted = years ? Prisma.sql`WHERE y.year = ANY (${[...years]}::int[])` : Prisma.empty;

  // A row that is written again gets another xmin.
  return Prisma.sql`(SELECT jsonb_build_object('rows', stored.rows, 'years', CASE WHEN stored.rows <> ${known} THEN (
      SELECT coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'version', y.version, 'days', (
          SELECT coalesce(jsonb_agg(jsonb_build_array(d.date, d.kind)), '[]') FROM calendar_day d WHERE d.year = y.year))), '[]')
        FROM calendar_year y ${wanted}) END)
    FROM (SELECT coalesce(string_agg(concat_ws(' ', y.year, y.version, y.xmin), ', ' ORDER BY y.year), 'none') AS rows
      FROM calendar_year y ${wanted}) stored)`;
};

/** The calendar that the answer speaks of. */
export const calendarOf = (years: readonly number[] | null, answer: CalendarAnswer): WorkingCalendar => {
  const known = remembered.get(nameOf(years));
  if (known && (answer.years === null || known.rows === answer.rows)) return known.calendar;

  const stored = (answer.years ?? []).map(({ year, version, days }) => ({
    year,
    sourceDate: version,
    days: days.map(([date, kind]) => ({ date, kind })),
  }));
  const calendar = toWorkingCalendar(stored);
  remembered.set(nameOf(years), { rows: answer.rows, calendar });

  return calendar;
};

/** The stored calendar of those years; a year that is not imported is missing from it and refuses every deadline. */
export const loadCalendar = async (db: Db, years: readonly number[]): Promise<WorkingCalendar> => {
  const [row] = await db.$queryRaw<{ answer: CalendarAnswer }[]>`SELECT ${calendarAnswer(years)} AS answer`;
  if (!row) throw new Error("A calendar is always answered");

  return calendarOf(years, row.answer);
};

/** The years that a deadline counted from a day of this year may touch. */
export const yearsAround = (year: number): readonly number[] => [year - 1, year, year + 1];
