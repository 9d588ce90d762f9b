import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import { dayOf } from "@/lib/shared/stored-days";

/** Years of the production calendar that are stored. */
export const findCalendarYears = (db: Db) => db.calendarYear.findMany({ orderBy: { year: "asc" } });

/** The days a stored year states, by their dates. */
export const findCalendarDays = async (db: Db, year: number) => {
  const days = await db.calendarDay.findMany({
    where: { year },
    orderBy: { date: "asc" },
    select: { date: true, kind: true, title: true },
  });

  return days.map(({ date, kind, title }) => ({ date: dayOf(date), kind, title }));
};
