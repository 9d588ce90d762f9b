import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import { toWorkingCalendar } from "@/lib/programmes/domain/working-calendar-file";
import type { WorkingCalendar } from "@/lib/shared/working-days";

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The stored calendar of those years; a year that is not imported is missing from it and refuses every deadline. */
export const loadCalendar = async (db: Db, years: readonly number[]): Promise<WorkingCalendar> => {
  const stored = await db.calendarYear.findMany({
    where: { year: { in: [...years] } },
    include: { days: { select: { date: true, kind: true } } },
  });
  return toWorkingCalendar(
    stored.map(({ year, version, days }) => ({
      year,
      sourceDate: version,
      days: days.map(({ date, kind }) => ({ date: isoDay(date), kind })),
    })),
  );
};

/** The years that a deadline counted from a day of this year may touch. */
export const yearsAround = (year: number): readonly number[] => [year - 1, year, year + 1];
