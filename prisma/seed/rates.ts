// Rates of the Bank of Russia for the demo: exact ones where its figures rest on them, smooth ones elsewhere.
import { applyOfficeChange } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { parseAmount } from "@/lib/shared/amount-input";
import { addDays, daysBetween, type IsoDate, isoFrom, yearOf } from "@/lib/shared/iso-date";
import type { CurrencyCode } from "@/lib/shared/money";
import { isWorkingDay, type WorkingCalendar } from "@/lib/shared/working-days";
import { type DatedRate, runningRates, type YearlyRate } from "@/prisma/seed/data/rates";
import { fingerprintOf } from "@/prisma/seed/evidence/wording";
import { valued } from "@/prisma/seed/story";

export type StoredRate = {
  readonly currency: CurrencyCode;
  readonly date: IsoDate;
  readonly nominal: number;
  /** 1/10 000 rouble. */
  readonly value: bigint;
};

const decimalsOfRate = 4;

export const storedRate = ({ currency, date, nominal, value }: DatedRate): StoredRate => {
  const parsed = parseAmount(value, decimalsOfRate);
  if (!parsed.ok) throw new Error(`Not a rate of the plan: ${value}`);
  return { currency, date, nominal, value: parsed.value };
};

/** So many days before the first of January are rated too, since a payment takes the last record before it. */
const daysBeforeTheYear = 10;

/**
 * A record of every currency for each working day of the year and the last days before it. The exact ones
 * stand on their days, working or not.
 */
export const ratesOfYear = (
  year: number,
  exact: readonly StoredRate[],
  calendar: WorkingCalendar,
): readonly StoredRate[] => {
  const known = new Map(exact.map((rate) => [`${rate.currency} ${rate.date}`, rate]));
  const smooth = workingDaysFrom(addDays(isoFrom(year, 1, 1), -daysBeforeTheYear), year, calendar)
    .flatMap((date) => runningRates.map((yearly) => smoothRate(yearly, date, year)))
    .filter(({ currency, date }) => !known.has(`${currency} ${date}`));

  return [...known.values(), ...smooth].sort((one, other) => one.date.localeCompare(other.date));
};

const workingDaysFrom = (first: IsoDate, year: number, calendar: WorkingCalendar): readonly IsoDate[] => {
  const days: IsoDate[] = [];
  for (let day = first; yearOf(day) <= year; day = addDays(day, 1)) {
    const working = isWorkingDay(day, calendar);
    if (working.ok && working.value) days.push(day);
  }
  return days;
};

/** On the line between two firsts of the month, with a daily wobble of at most a quarter of a per cent. */
const smoothRate = ({ currency, nominal, months }: YearlyRate, date: IsoDate, year: number): StoredRate => {
  const month = yearOf(date) < year ? 0 : Number(date.slice(5, 7)) - 1;
  const [from = 0, to = 0] = months.slice(month, month + 2);
  const passed = yearOf(date) < year ? 0 : daysBetween(`${date.slice(0, 8)}01`, date);
  const wobble = (fingerprintOf(currency, date) % 2001) - 1000;
  const level = BigInt(from) + (BigInt(to - from) * BigInt(passed)) / 31n;

  return { currency, date, nominal, value: level + (level * BigInt(wobble)) / 400_000n };
};

const source = "Банк России (демо)";

/** Stores rates in one step; what an administrator adds by hand later is one at a time. */
export const loadRates = async (admin: OfficialActor, rates: readonly StoredRate[]): Promise<void> => {
  const [first, last] = [rates[0]?.date ?? "", rates.at(-1)?.date ?? ""];
  const loaded = await applyOfficeChange(
    admin,
    {
      action: "addCurrencyRate",
      event: {
        type: "currencyRatesLoaded",
        objectType: "currencyRate",
        objectId: `${first}…${last}`,
        data: { from: first, to: last, count: rates.length, source },
      },
      records: rates.map((rate) => ({
        table: "currency_rate",
        row: {
          ...rate,
          source,
          is_demo: true,
          created_at: admin.person.now,
          created_by_id: admin.userId,
        },
      })),
      result: { count: rates.length },
    },
    { key: null, requestHash: null },
  );
  valued("Loading the rates", loaded);
};
