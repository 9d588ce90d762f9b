import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { IsoDate } from "@/lib/shared/iso-date";
import { dayOf, storedDay } from "@/lib/shared/stored-days";

/** The record of that day, or the last one before it; null when there is none. */
export const findRateUpTo = async (db: Db, currency: string, day: IsoDate) => {
  const rate = await db.currencyRate.findFirst({
    where: { currency, date: { lte: storedDay(day) } },
    orderBy: { date: "desc" },
    select: { date: true, nominal: true, value: true },
  });

  return rate && { ...rate, date: dayOf(rate.date) };
};
