import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

export type StoredRate = {
  readonly date: string;
  readonly currency: string;
  readonly nominal: number;
  readonly value: bigint;
  readonly source: string;
  readonly isDemo: boolean;
  /** Above 1 when the rate was corrected. */
  readonly revision: number;
};

/** The rates of a span of days as they stand now, both ends included. */
export const findRates = (db: Db, from: string, to: string): Promise<readonly StoredRate[]> =>
  db.$queryRaw<StoredRate[]>`
    SELECT DISTINCT ON (currency, date) to_char(date, 'YYYY-MM-DD') AS date, currency, nominal, value, source, is_demo AS "isDemo", revision
      FROM currency_rate WHERE date BETWEEN ${from}::date AND ${to}::date ORDER BY currency, date, revision DESC`;

/** Every currency that ever had a rate, with its first and last day. */
export const findRateCurrencies = (db: Db) =>
  db.$queryRaw<{ currency: string; first: string; last: string }[]>`
    SELECT currency, to_char(min(date), 'YYYY-MM-DD') AS first, to_char(max(date), 'YYYY-MM-DD') AS last
      FROM currency_rate GROUP BY currency ORDER BY currency`;

export type RateRecord = Omit<StoredRate, "date" | "currency"> & {
  readonly at: string;
  readonly byRu: string | null;
  readonly byEn: string | null;
  readonly reason: string | null;
};

/** All records of one day and currency, the one in force first. */
export const findRateHistory = (db: Db, currency: string, day: string): Promise<readonly RateRecord[]> =>
  db.$queryRaw<RateRecord[]>`
    SELECT r.nominal, r.value, r.source, r.is_demo AS "isDemo", r.revision, to_json(r.created_at)#>>'{}' AS at, r.reason,
        u.name_ru AS "byRu", u.name_en AS "byEn"
      FROM currency_rate r LEFT JOIN "user" u ON u.id = r.created_by_id
      WHERE r.currency = ${currency} AND r.date = ${day}::date ORDER BY r.revision DESC`;

export type FeedState = {
  readonly checkedAt: string;
  readonly answeredAt: string | null;
  readonly statedOn: string | null;
  readonly failure: ({ readonly code: string } & Readonly<Record<string, string | number>>) | null;
  readonly failedSince: string | null;
};

/** How the daily feed fared; null when it was never asked. */
export const findFeedState = async (db: Db): Promise<FeedState | null> => {
  const [state] = await db.$queryRaw<FeedState[]>`
    SELECT to_json(checked_at)#>>'{}' AS "checkedAt", to_json(answered_at)#>>'{}' AS "answeredAt", to_char(stated_on, 'YYYY-MM-DD') AS "statedOn",
        failure, to_json(failed_since)#>>'{}' AS "failedSince" FROM rate_feed WHERE name = 'cbr'`;

  return state ?? null;
};

/** Whether this database is a demo, whose rates are made up. */
export const areRatesMadeUp = async (db: Db): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ demo: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM app_setting WHERE key IN ('demo', 'demoBegun')) AS demo`;

  return row?.demo ?? false;
};
