import "server-only";
import type { RecordWrite } from "@/lib/platform/db/apply";
import type { Db } from "@/lib/platform/db/prisma";
import type { KnownRate, StatedRate } from "@/lib/programmes/domain/rate-load";
import type { IsoDate } from "@/lib/shared/iso-date";
import { Prisma } from "@/prisma/generated/client";

/** Of every currency the last revision of its latest record up to that day, for use inside any statement. */
export const knownRatesUpTo = (day: IsoDate): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (currency) currency, to_char(date, 'YYYY-MM-DD') AS date, nominal, value, revision
    FROM currency_rate WHERE date <= ${day}::date ORDER BY currency, date DESC, revision DESC`;

/** What is known of every currency up to that day. */
export const findKnownRates = (db: Db, day: IsoDate): Promise<readonly KnownRate[]> =>
  db.$queryRaw<KnownRate[]>(knownRatesUpTo(day));

/** The record of that day as it stands now, or the last one before it; null when there is none. */
export const findRateUpTo = async (db: Db, currency: string, day: IsoDate): Promise<KnownRate | null> =>
  (await findKnownRates(db, day)).find((rate) => rate.currency === currency) ?? null;

/** Where a record of a rate comes from. A correction is the next revision, and says why. */
export type RateOrigin = {
  readonly date: IsoDate;
  readonly source: string;
  readonly now: string;
  readonly authorId: string;
  readonly revision?: number;
  readonly reason?: string;
};

/** The record as the database takes it. */
export const rateRecord = (
  { currency, nominal, value }: StatedRate,
  { date, source, now, authorId, revision = 1, reason }: RateOrigin,
): RecordWrite => ({
  table: "currency_rate",
  row: {
    date,
    currency,
    nominal,
    value,
    source,
    is_demo: false,
    created_at: now,
    created_by_id: authorId,
    revision,
    reason: reason ?? null,
  },
});
