import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { IsoDate } from "@/lib/shared/iso-date";

const isoDay = (date: Date): IsoDate => date.toISOString().slice(0, 10);

/** A stored year with the days it states; null when it was never imported. */
export const findCalendarYear = async (db: Db, year: number) => {
  const stored = await db.calendarYear.findUnique({
    where: { year },
    select: { version: true, days: { select: { date: true } } },
  });

  return stored && { version: stored.version, days: stored.days.map(({ date }) => isoDay(date)) };
};
