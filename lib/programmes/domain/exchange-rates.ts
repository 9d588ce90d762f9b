import { exponentOf, isKnownCurrency, rouble } from "@/lib/shared/currencies";
import { daysBetween, type IsoDate } from "@/lib/shared/iso-date";
import { type CurrencyCode, divideHalfUp, type Kopecks, type Money } from "@/lib/shared/money";

/**
 * A published rate of the Bank of Russia: `nominal` units of the currency cost `value` 1/10 000 roubles,
 * from `date` until the next record. A rate is never turned into a unit rate, which
 * would have to be rounded.
 */
export type ExchangeRate = {
  readonly currency: CurrencyCode;
  readonly nominal: bigint;
  /** 1/10 000 rouble for `nominal` units. */
  readonly value: bigint;
  /** The day of the record, which may be earlier than the payment. */
  readonly date: IsoDate;
  readonly source: string;
};

const tenThousandthsInRouble = 10_000n;
const kopecksInRouble = 100n;

/**
 * The rate for a payment: the record with the greatest date not after the payment, if it is
 * at most `maxAgeDays` old on that day. Null when there is none; nothing stands in for it.
 * Of two records of one day the earlier in the list counts.
 */
export const findRate = (
  records: readonly ExchangeRate[],
  currency: CurrencyCode,
  paidOn: IsoDate,
  maxAgeDays: number,
): ExchangeRate | null => {
  let latest: ExchangeRate | null = null;
  for (const record of records) {
    if (!servesPayment(record, currency, paidOn, maxAgeDays)) continue;
    if (latest === null || record.date > latest.date) latest = record;
  }

  return latest;
};

/** Whether the record may convert a payment of that currency and day: neither later nor too old. */
export const servesPayment = (
  record: ExchangeRate,
  currency: CurrencyCode,
  paidOn: IsoDate,
  maxAgeDays: number,
): boolean =>
  record.currency === currency &&
  (record.date === paidOn || isRecent(record.date, paidOn, maxAgeDays)) &&
  record.nominal > 0n &&
  record.value > 0n;

const isRecent = (date: IsoDate, paidOn: IsoDate, maxAgeDays: number): boolean =>
  date < paidOn && daysBetween(date, paidOn) <= maxAgeDays;

/** Whether an amount of this currency needs a rate at all. */
export const needsRate = (currency: CurrencyCode): boolean => currency !== rouble;

/**
 * An amount in kopecks at the rate, rounded half up once per payment: 100 AMD at 21.8342 make
 * 1 500 000 AMD worth 327 513.00. Roubles pass unchanged and need no rate. Null when a rate is needed and
 * not given, is one of another currency, or the currency is unknown.
 */
export const toKopecks = (amount: Money, rate: ExchangeRate | null): Kopecks | null => {
  if (!needsRate(amount.currency)) return amount.minor;
  if (rate === null || rate.currency !== amount.currency || !isKnownCurrency(amount.currency)) return null;

  const minorInUnit = 10n ** BigInt(exponentOf(amount.currency));

  return divideHalfUp(
    amount.minor * rate.value * kopecksInRouble,
    rate.nominal * tenThousandthsInRouble * minorInUnit,
  );
};
