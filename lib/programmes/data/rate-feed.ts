import "server-only";
import { workerPool } from "@/lib/platform/db/worker-pool";
import { env } from "@/lib/platform/env";
import { rateJson } from "@/lib/programmes/data/rate-load-store";
import { knownRatesUpTo } from "@/lib/programmes/data/rate-store";
import type { KnownRate, StatedRate } from "@/lib/programmes/domain/rate-load";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { Failure } from "@/lib/shared/result";

/** The daily rates of the Bank of Russia; without a date it answers the last ones that were published. */
const publicFeed = "https://www.cbr.ru/scripts/XML_daily.asp";

/** Where the feed is read, or why it is not: switched off, or a demo, whose rates are made up. */
export type FeedSource =
  | { readonly kind: "asked"; readonly address: string; readonly isPublic: boolean }
  | { readonly kind: "off" | "demo" };

export const feedSource = (isDemo: boolean): FeedSource => {
  const { CBR_RATES_URL: set } = env();
  if (set === "off") return { kind: "off" };
  if (set !== "") return { kind: "asked", address: set, isPublic: false };

  return isDemo ? { kind: "demo" } : { kind: "asked", address: publicFeed, isPublic: true };
};

/** What the job needs to know before it asks. */
export type FeedClock = {
  readonly now: Date;
  readonly isDemo: boolean;
  /** When the feed last answered; null when it never did. */
  readonly answeredAt: Date | null;
};

export const readFeedClock = async (): Promise<FeedClock> => {
  const { rows } = await workerPool().query<FeedClock>(
    `SELECT app.now() AS now, EXISTS (SELECT 1 FROM app_setting WHERE key IN ('demo', 'demoBegun')) AS "isDemo",
        (SELECT answered_at FROM rate_feed WHERE name = 'cbr') AS "answeredAt"`,
  );
  if (!rows[0]) throw new Error("The database always knows the time");
  return rows[0];
};

/** Of every currency the latest record up to that day. */
export const knownRatesForFeed = async (day: IsoDate): Promise<readonly KnownRate[]> => {
  const { text, values } = knownRatesUpTo(day);
  const { rows } = await workerPool().query<Omit<KnownRate, "value"> & { readonly value: string }>({
    text,
    values,
  });
  return rows.map((rate) => ({ ...rate, value: BigInt(rate.value) }));
};

/** The days of that span, both ends included, that have a record of any currency. */
export const ratedDaysOf = async (from: IsoDate, to: IsoDate): Promise<ReadonlySet<IsoDate>> => {
  const { rows } = await workerPool().query<{ day: string }>(
    "SELECT DISTINCT to_char(date, 'YYYY-MM-DD') AS day FROM currency_rate WHERE date BETWEEN $1::date AND $2::date",
    [from, to],
  );
  return new Set(rows.map(({ day }) => day));
};

type StatedDay = {
  readonly sha256: string;
  readonly date: IsoDate;
  readonly rates: readonly StatedRate[];
  /** Those that are stored at once. */
  readonly take: readonly StatedRate[];
  /** Whether the rest is for an administrator to look at. */
  readonly waits: boolean;
};

/** Stores what is new of a day of the feed; answers how many rates that were. */
export const takeFeed = async ({ rates, take, ...day }: StatedDay): Promise<number> => {
  const { rows } = await workerPool().query<{ stored: number }>(
    "SELECT app.take_rate_feed($1::jsonb) AS stored",
    [JSON.stringify({ ...day, rates: rates.map(rateJson), take: take.map(rateJson), source: "Банк России" })],
  );
  return rows[0]?.stored ?? 0;
};

/** Notes that the feed answered, or why it did not. */
export const noteFeed = async (
  fared: { readonly statedOn: IsoDate } | { readonly failure: Failure },
): Promise<void> => {
  await workerPool().query("SELECT app.note_rate_feed($1::jsonb)", [JSON.stringify(fared)]);
};
