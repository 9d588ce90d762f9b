import type { CalendarDay, CalendarYearFile } from "@/lib/programmes/domain/working-calendar-file";
import { type IsoDate, isoWeekdayOf } from "@/lib/shared/iso-date";

/** Version of a stored year: the year and the day on which its source stated it, "2026/2025-09-18". */
export const calendarVersionOf = ({
  year,
  sourceDate,
}: Pick<CalendarYearFile, "year" | "sourceDate">): string => `${year}/${sourceDate}`;

/**
 * The days to store so that the year reads like the file. Stored days are never deleted: one that the file no
 * longer lists is stored as what its day of the week says anyway.
 */
export const daysToStore = (
  file: CalendarYearFile,
  stored: readonly IsoDate[],
): readonly Pick<CalendarDay, "date" | "kind" | "title">[] => {
  const listed = new Set(file.days.map(({ date }) => date));
  const dropped = stored.filter((date) => !listed.has(date));

  return [...file.days, ...dropped.map((date) => ({ date, kind: plainKindOf(date) }))];
};

const plainKindOf = (date: IsoDate): "nonWorking" | "working" =>
  isoWeekdayOf(date) >= 6 ? "nonWorking" : "working";
