import "server-only";
import type { RecordWrite } from "@/lib/platform/db/apply";
import type { Db } from "@/lib/platform/db/prisma";
import type { StatedRate } from "@/lib/programmes/domain/rate-load";
import type { IsoDate } from "@/lib/shared/iso-date";

export type LoadKind = "FEED" | "FILE";

/** A day of rates as a file or the feed stated it. */
export type RateLoad = {
  readonly id: string;
  readonly kind: LoadKind;
  readonly date: IsoDate;
  readonly rates: readonly StatedRate[];
  readonly at: string;
  readonly byRu: string | null;
  readonly byEn: string | null;
  /** Null while it waits. */
  readonly takenAt: string | null;
};

type StoredLoad = Omit<RateLoad, "rates"> & { readonly rates: readonly RateJson[] };

type RateJson = { readonly currency: string; readonly nominal: number; readonly value: string };

/** How a stated rate is kept: the figure in digits. */
export const rateJson = ({ currency, nominal, value }: StatedRate): RateJson => ({
  currency,
  nominal,
  value: value.toString(),
});

/** One of them; null when there is none with that id. */
export const findRateLoad = async (db: Db, id: string): Promise<RateLoad | null> => {
  const [load] = await db.$queryRaw<StoredLoad[]>`
    SELECT l.id, l.kind, to_char(l.date, 'YYYY-MM-DD') AS date, l.rates, to_json(l.created_at)#>>'{}' AS at,
        to_json(l.taken_at)#>>'{}' AS "takenAt", u.name_ru AS "byRu", u.name_en AS "byEn"
      FROM rate_load l LEFT JOIN "user" u ON u.id = l.created_by_id WHERE l.id = ${id}::uuid`;

  return load ? readLoad(load) : null;
};

/** What the feed stated and nobody has looked at, the latest first. */
export const findWaitingLoads = async (db: Db): Promise<readonly RateLoad[]> => {
  const loads = await db.$queryRaw<StoredLoad[]>`
    SELECT l.id, l.kind, to_char(l.date, 'YYYY-MM-DD') AS date, l.rates, to_json(l.created_at)#>>'{}' AS at,
        NULL AS "takenAt", NULL AS "byRu", NULL AS "byEn"
      FROM rate_load l WHERE l.taken_at IS NULL AND l.kind = 'FEED' ORDER BY l.created_at DESC, l.id LIMIT 20`;

  return loads.map(readLoad);
};

const readLoad = (load: StoredLoad): RateLoad => ({
  ...load,
  rates: load.rates.map((rate) => ({ ...rate, value: BigInt(rate.value) })),
});

type NewLoad = Pick<RateLoad, "id" | "date" | "rates"> & {
  readonly sha256: string;
  readonly now: string;
  readonly authorId: string;
};

/** An uploaded file as the database takes it: not a rate of it is in force before it is taken. */
export const loadRecord = ({ id, date, rates, sha256, now, authorId }: NewLoad): RecordWrite => ({
  table: "rate_load",
  row: {
    id,
    kind: "FILE",
    sha256,
    date,
    rates: rates.map(rateJson),
    created_at: now,
    created_by_id: authorId,
    taken_at: null,
    taken_by_id: null,
  },
});

/** Marks it as taken; the database refuses when somebody else was faster. */
export const takenRecord = (id: string, now: string, authorId: string): RecordWrite => ({
  table: "rate_load",
  set: { taken_at: now, taken_by_id: authorId },
  where: { id, taken_at: null },
});
