import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import { dayOf } from "@/lib/shared/stored-days";

/** A stored year with the days it states; null when it was never imported. */
export const findCalendarYear = async (db: Db, year: number) => {
  const stored = await db.calendarYear.findUnique({
    where: { year },
    select: { version: true, days: { select: { date: true } } },
  });

  return stored && { version: stored.version, days: stored.days.map(({ date }) => dayOf(date)) };
};
