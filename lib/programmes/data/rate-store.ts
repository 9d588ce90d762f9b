import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The record of that day, or the last one before it; null when there is none. */
export const findRateUpTo = async (db: Db, currency: string, day: string) => {
  const rate = await db.currencyRate.findFirst({
    where: { currency, date: { lte: new Date(day) } },
    orderBy: { date: "desc" },
    select: { date: true, nominal: true, value: true },
  });

  return rate && { ...rate, date: isoDay(rate.date) };
};
