import { type DownloadFailure, download } from "@/lib/platform/download";
import { sha256Hex } from "@/lib/platform/hash";
import { logger } from "@/lib/platform/logger";
import {
  type FeedSource,
  feedSource,
  knownRatesForFeed,
  noteFeed,
  ratedDaysOf,
  readFeedClock,
  takeFeed,
} from "@/lib/programmes/data/rate-feed";
import { mostRateBytes, parseCbrRates, type RateFileFailure } from "@/lib/programmes/domain/cbr-rates";
import { feedAddressOf, isPossibleRateDay, unratedDays } from "@/lib/programmes/domain/rate-days";
import { compareLoad, keptRates } from "@/lib/programmes/domain/rate-load";
import { addDays, type IsoDate, moscowDateOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";

type FeedFailure = DownloadFailure | RateFileFailure;
type Asked = Extract<FeedSource, { readonly kind: "asked" }>;
type Stated = { readonly date: IsoDate; readonly stored: number };

const patience = 15_000;

/**
 * Asks the Bank of Russia for its daily rates and stores those that are new: the last published ones, and with the
 * first answer of a day those of the last ten days that were missed. A stored rate is never touched: what differs, or
 * moved further than believable, waits for an administrator. A failure is noted where they see it, and nothing breaks;
 * the next hour asks again. Answers how many rates were stored.
 */
export const fetchRates = async (): Promise<number> => {
  const { now, isDemo, answeredAt } = await readFeedClock();
  const source = feedSource(isDemo);
  if (source.kind !== "asked") return 0;

  const today = moscowDateOf(now);
  const isFirstToday = answeredAt === null || moscowDateOf(answeredAt) < today;
  const latest = await takeDay(source, today, null);
  if (!latest.ok) return failed(latest.failure);

  let { stored } = latest.value;
  for (const day of isFirstToday ? await missedBefore(latest.value.date) : []) {
    const missed = await takeDay(source, today, day);
    if (!missed.ok) return stored + (await failed(missed.failure));
    stored += missed.value.stored;
  }
  await noteFeed({ statedOn: latest.value.date });
  return stored;
};

const failed = async (failure: FeedFailure): Promise<0> => {
  logger().warn({ failure }, "the rates of the Bank of Russia could not be read");
  await noteFeed({ failure });
  return 0;
};

const daysLookedBack = 10;

const missedBefore = async (date: IsoDate): Promise<readonly IsoDate[]> => {
  const from = addDays(date, -daysLookedBack);

  return unratedDays(from, date, await ratedDaysOf(from, date));
};

/** Takes what the feed states of a day (null: the last one published), which may be the record of an earlier day. */
const takeDay = async (
  { address, isPublic }: Asked,
  today: IsoDate,
  day: IsoDate | null,
): Promise<Result<Stated, FeedFailure>> => {
  const bytes = await download(feedAddressOf(address, day), {
    milliseconds: patience,
    mostBytes: mostRateBytes,
    mayBePrivate: !isPublic,
  });
  if (!bytes.ok) return bytes;
  const file = parseCbrRates(bytes.value);
  if (!file.ok) return file;
  const { date } = file.value;
  if (!isPossibleRateDay(date, today)) return fail({ code: "rateFileDayImpossible", date });

  const rates = keptRates(file.value);
  const rows = compareLoad(date, rates, await knownRatesForFeed(date));
  const stored = await takeFeed({
    sha256: sha256Hex(bytes.value),
    date,
    rates,
    take: rows.filter(({ state }) => state === "new"),
    waits: rows.some(({ state }) => state === "far" || state === "differs"),
  });
  return ok({ date, stored });
};
