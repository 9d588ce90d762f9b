import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

export type StoredRate = {
  readonly date: string;
  readonly currency: string;
  readonly nominal: number;
  readonly value: bigint;
  readonly source: string;
  readonly isDemo: boolean;
};

/** The rates of a span of days, both ends included. */
export const findRates = (db: Db, from: string, to: string): Promise<readonly StoredRate[]> =>
  db.$queryRaw<StoredRate[]>`
    SELECT to_char(date, 'YYYY-MM-DD') AS date, currency, nominal, value, source, is_demo AS "isDemo"
      FROM currency_rate WHERE date BETWEEN ${from}::date AND ${to}::date ORDER BY currency, date`;

/** Every currency that ever had a rate, with its first and last day. */
export const findRateCurrencies = (db: Db) =>
  db.$queryRaw<{ currency: string; first: string; last: string }[]>`
    SELECT currency, to_char(min(date), 'YYYY-MM-DD') AS first, to_char(max(date), 'YYYY-MM-DD') AS last
      FROM currency_rate GROUP BY currency ORDER BY currency`;
