import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import { loadCalendar } from "@/lib/programmes/data/calendar-store";
import { findRateCurrencies, findRates, type StoredRate } from "@/lib/programmes/data/rate-reads";
import { daysOfMonth, monthShifted, type RateCell, rateCellOf } from "@/lib/programmes/domain/rate-month";
import type { RatesParams } from "@/lib/programmes/domain/rates-params";
import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { isWorkingDay } from "@/lib/shared/working-days";

/** A rate as the table shows it: 1/10 000 rouble for `nominal` units, as a decimal string. */
export type RateView = {
  readonly cell: RateCell;
  readonly nominal: number;
  readonly value: string;
  readonly source: string;
  readonly isDemo: boolean;
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
  readonly mayAdd: boolean;
};

/** The rates of a month by day and currency, and which are missing. */
export const getRates = (actor: OfficialActor, params: RatesParams): Promise<RatesPage> =>
  withContext(actor.session, async (db) => {
    const today = moscowDateOf(new Date(actor.person.now));
    const month = params.month ?? today.slice(0, 7);
    const days = daysOfMonth(month);
    const currencies = await findRateCurrencies(db);
    const stored = await findRates(db, days[0] ?? today, days.at(-1) ?? today);
    const calendar = await loadCalendar(db, [yearOf(days[0] ?? today)]);
    const rates = new Map(stored.map((rate) => [`${rate.currency} ${rate.date}`, rate]));

    const rows = days.map((day) => {
      const working = isWorkingDay(day, calendar);
      const cells = currencies.map(({ currency, first }) => {
        const rate = rates.get(`${currency} ${day}`);
        return rateView(rateCellOf({ hasRate: rate !== undefined, day, today, first, calendar }), rate);
      });
      return { day, isWorking: working.ok && working.value, rates: cells };
    });
    const shown = rows.filter(
      ({ day, rates: cells }) => day <= today || cells.some(({ cell }) => cell === "stored"),
    );

    return {
      month,
      previous: monthShifted(month, -1),
      next: month < today.slice(0, 7) ? monthShifted(month, 1) : null,
      currencies: currencies.map(({ currency }) => currency),
      days: shown.reverse(),
      missing: shown.flatMap(({ rates: cells }) => cells).filter(({ cell }) => cell === "missing").length,
      mayAdd: mayDo(actor, "addCurrencyRate"),
    };
  });

const rateView = (cell: RateCell, rate: StoredRate | undefined): RateView => ({
  cell,
  nominal: rate?.nominal ?? 1,
  value: rate?.value.toString() ?? "",
  source: rate?.source ?? "",
  isDemo: rate?.isDemo ?? false,
});
