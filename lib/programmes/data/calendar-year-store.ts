import "server-only";
import type { RecordWrite } from "@/lib/platform/db/apply";
import type { Db } from "@/lib/platform/db/prisma";
import type { CalendarChange, StoredDay } from "@/lib/programmes/domain/calendar-import";
import type { IsoDate } from "@/lib/shared/iso-date";
import { dayOf } from "@/lib/shared/stored-days";

/** A stored year as it stands now. */
export type CalendarState = {
  readonly version: string;
  readonly number: number;
  readonly source: string;
  readonly days: readonly StoredDay[];
  /** Days changed by hand since its last file. */
  readonly editedDays: readonly IsoDate[];
};

/** A stored year with its days; null when it was never imported. */
export const findCalendarYear = async (db: Db, year: number): Promise<CalendarState | null> => {
  const stored = await db.calendarYear.findUnique({
    where: { year },
    select: {
      version: true,
      source: true,
      days: { select: { date: true, kind: true, title: true }, orderBy: { date: "asc" } },
    },
  });
  if (!stored) return null;
  const states = await db.calendarVersion.findMany({
    where: { year },
    orderBy: { number: "desc" },
    select: { number: true, version: true, kind: true, changes: true },
  });
  const lastFile = states.findIndex(({ kind }) => kind !== "EDIT");
  const edits = states.slice(0, lastFile).flatMap(({ changes }) => changes as CalendarChange[]);

  return {
    version: stored.version,
    source: stored.source,
    // Of the version that was read first: when the year moves on meanwhile, the next number is taken, and that refuses.
    number: states.find(({ version }) => version === stored.version)?.number ?? 0,
    days: stored.days.map(({ date, ...day }) => ({ ...day, date: dayOf(date) })),
    editedDays: [...new Set(edits.map(({ date }) => date))],
  };
};

type NewState = {
  readonly year: number;
  readonly number: number;
  readonly version: string;
  readonly kind: "IMPORT" | "EDIT";
  readonly source: string;
  readonly reason: string | null;
  readonly days: readonly StoredDay[];
  readonly changes: readonly CalendarChange[];
  readonly now: string;
  readonly authorId: string;
};

/** The next state of a year as the database takes it: the state, the year that names it, and its days. */
export const stateRecords = (state: NewState): readonly RecordWrite[] => {
  const { year, version, source, days, now, authorId, ...stated } = state;

  return [
    {
      table: "calendar_version",
      row: { ...stated, year, version, source, days, created_at: now, created_by_id: authorId },
    },
    {
      table: "calendar_year",
      row: { year, version, source, imported_at: now },
      conflict: ["year"],
    },
    ...days.map(
      ({ date, kind, title }): RecordWrite => ({
        table: "calendar_day",
        row: { date, year, kind, title },
        conflict: ["date"],
      }),
    ),
  ];
};
