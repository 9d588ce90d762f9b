import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { loadCalendar } from "@/lib/programmes/data/calendar-store";
import { type FeedSource, feedSource } from "@/lib/programmes/data/rate-feed";
import { findWaitingLoads } from "@/lib/programmes/data/rate-load-store";
import {
  areRatesMadeUp,
  type FeedState,
  findFeedState,
  findRateCurrencies,
  findRates,
  type StoredRate,
} from "@/lib/programmes/data/rate-reads";
import { findKnownRates } from "@/lib/programmes/data/rate-store";
import { compareLoad, countLoad } from "@/lib/programmes/domain/rate-load";
import { daysOfMonth, monthShifted, type RateCell, rateCellOf } from "@/lib/programmes/domain/rate-month";
import type { Quotation } from "@/lib/programmes/domain/rate-sanity";
import type { RatesParams } from "@/lib/programmes/domain/rates-params";
import { addDays, type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { isWorkingDay, type WorkingCalendar } from "@/lib/shared/working-days";

/** A rate as the table shows it: 1/10 000 rouble for `nominal` units, as a decimal string; empty where there is none. */
export type RateView = {
  readonly cell: RateCell;
  readonly nominal: number;
  readonly value: string;
  /** The day of the record that acts. */
  readonly date: string;
  readonly source: string;
  readonly isDemo: boolean;
  readonly isCorrected: boolean;
};

/** A day of the feed of which something waits for an administrator. */
export type WaitingLoad = {
  readonly id: string;
  readonly date: string;
  readonly differing: number;
  readonly far: number;
};

export type RatesPage = {
  readonly month: string;
  readonly previous: string;
  readonly next: string | null;
  readonly currencies: readonly string[];
  /** The days of the month up to the last one that has a rate or should have one, the latest first. */
  readonly days: readonly {
    readonly day: string;
    readonly isWorking: boolean;
    readonly rates: readonly RateView[];
  }[];
  readonly missing: number;
  readonly feed: { readonly kind: FeedSource["kind"]; readonly state: FeedState | null };
  readonly waiting: readonly WaitingLoad[];
  readonly mayAdd: boolean;
};

/** The rates of a month by day and currency, which are missing, and how the feed fares. */
export const getRates = (actor: OfficialActor, params: RatesParams): Promise<RatesPage> =>
  withContext(actor.session, async (db) => {
    const today = moscowDateOf(new Date(actor.person.now));
    const month = params.month ?? today.slice(0, 7);
    const currencies = (await findRateCurrencies(db)).map(({ currency }) => currency);
    const days = await ratedDays(db, { days: daysOfMonth(month), currencies, today });
    const shown = days.filter(
      ({ day, rates }) => day <= today || rates.some(({ cell }) => cell === "stored"),
    );

    const { kind } = feedSource(await areRatesMadeUp(db));

    return {
      month,
      previous: monthShifted(month, -1),
      next: month < today.slice(0, 7) ? monthShifted(month, 1) : null,
      currencies,
      days: shown.reverse(),
      missing: shown.flatMap(({ rates }) => rates).filter(({ cell }) => cell === "missing").length,
      feed: { kind, state: await findFeedState(db) },
      waiting: await waitingLoads(db),
      mayAdd: mayDo(actor, "addCurrencyRate"),
    };
  });

type Wanted = {
  readonly days: readonly IsoDate[];
  readonly currencies: readonly string[];
  readonly today: IsoDate;
};

const ratedDays = async (db: Db, { days, currencies, today }: Wanted) => {
  const [first = today] = days;
  const before = await findKnownRates(db, addDays(first, -1));
  const stored = await findRates(db, first, days.at(-1) ?? first);
  const calendar = await loadCalendar(db, [yearOf(first) - 1, yearOf(first)]);
  const own = new Map(stored.map((rate) => [`${rate.currency} ${rate.date}`, rate]));
  const acting = new Map<string, ActingRate>(before.map((rate) => [rate.currency, rate]));

  return days.map((day) => {
    const rates = currencies.map((currency) => {
      const rate = own.get(`${currency} ${day}`);
      if (rate) acting.set(currency, rate);
      return rateView({ day, today, calendar, rate: acting.get(currency) ?? null });
    });
    const working = isWorkingDay(day, calendar);
    return { day, isWorking: working.ok && working.value, rates };
  });
};

type ActingRate = Quotation &
  Pick<StoredRate, "date"> &
  Partial<Pick<StoredRate, "source" | "isDemo" | "revision">>;

type CellFacts = {
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
  readonly rate: ActingRate | null;
};

const rateView = ({ rate, ...facts }: CellFacts): RateView => ({
  cell: rateCellOf({ ...facts, last: rate?.date ?? null }),
  nominal: rate?.nominal ?? 1,
  value: rate?.value.toString() ?? "",
  date: rate?.date ?? "",
  source: rate?.source ?? "",
  isDemo: rate?.isDemo ?? false,
  isCorrected: (rate?.revision ?? 1) > 1,
});

/** What was corrected since by hand waits no more. */
const waitingLoads = async (db: Db): Promise<readonly WaitingLoad[]> => {
  const waiting: WaitingLoad[] = [];
  for (const { id, date, rates } of await findWaitingLoads(db)) {
    const { differs, far } = countLoad(compareLoad(date, rates, await findKnownRates(db, date)));
    if (differs + far > 0) waiting.push({ id, date, differing: differs, far });
  }

  return waiting;
};
