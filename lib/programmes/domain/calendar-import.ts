import type { CalendarDayKind, CalendarYearFile } from "@/lib/programmes/domain/working-calendar-file";
import { type IsoDate, isoWeekdayOf } from "@/lib/shared/iso-date";

/** A day of a stored year; days that are not stored are what their day of the week says. */
export type StoredDay = {
  readonly date: IsoDate;
  readonly kind: CalendarDayKind;
  /** The holiday's name; null for days without one. */
  readonly title: string | null;
};

/** A day that one state of a year counts otherwise than the state before. */
export type CalendarChange = {
  readonly date: IsoDate;
  readonly before: CalendarDayKind;
  readonly after: CalendarDayKind;
};

type Stated = Pick<CalendarYearFile, "year" | "sourceDate">;

/**
 * Name of a state of a year: the year and the day on which its source stated it, "2026/2025-09-18"; from the second
 * state on with its number, "2026/2025-09-18/2".
 */
export const calendarVersionOf = ({ year, sourceDate }: Stated, number: number): string =>
  number === 1 ? `${year}/${sourceDate}` : `${year}/${sourceDate}/${number}`;

/** The day on which the source of a state stated it. */
export const sourceDateOf = (version: string): IsoDate => version.split("/")[1] ?? "";

/**
 * The days to store so that the year reads like the file. Stored days are never deleted: one that the file no
 * longer lists is stored as what its day of the week says anyway.
 */
export const daysToStore = (file: CalendarYearFile, stored: readonly StoredDay[]): readonly StoredDay[] => {
  const listed = new Set(file.days.map(({ date }) => date));
  const dropped = stored.filter(({ date }) => !listed.has(date));

  return [
    ...file.days.map(({ date, kind, title }) => ({ date, kind, title: title ?? null })),
    ...dropped.map(({ date }) => ({ date, kind: plainKindOf(date), title: null })),
  ].sort((one, other) => one.date.localeCompare(other.date));
};

/** The days of a year of which one is counted otherwise from now on; it loses the name of the holiday it was. */
export const withDay = (
  days: readonly StoredDay[],
  { date, kind }: Pick<StoredDay, "date" | "kind">,
): readonly StoredDay[] =>
  [...days.filter((day) => day.date !== date), { date, kind, title: null }].sort((one, other) =>
    one.date.localeCompare(other.date),
  );

/** How a day of a stored year is counted. */
export const kindOn = (date: IsoDate, days: readonly StoredDay[]): CalendarDayKind =>
  days.find((day) => day.date === date)?.kind ?? plainKindOf(date);

/** The days that the later state counts otherwise, in order. */
export const changesBetween = (
  before: readonly StoredDay[],
  after: readonly StoredDay[],
): readonly CalendarChange[] =>
  [...new Set([...before, ...after].map(({ date }) => date))]
    .sort()
    .map((date) => ({ date, before: kindOn(date, before), after: kindOn(date, after) }))
    .filter((change) => change.before !== change.after);

const plainKindOf = (date: IsoDate): "nonWorking" | "working" =>
  isoWeekdayOf(date) >= 6 ? "nonWorking" : "working";
