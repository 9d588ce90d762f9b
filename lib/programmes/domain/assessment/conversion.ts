import type { ClaimFacts, ClaimFactsLine, RateRecord } from "@/lib/programmes/domain/assessment/claim-schema";
import { findRate, servesPayment } from "@/lib/programmes/domain/exchange-rates";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { exponentOf, isKnownCurrency } from "@/lib/shared/currencies";
import type { IsoDate } from "@/lib/shared/iso-date";
import { divideHalfUp } from "@/lib/shared/money";

/** How many parts of a minor unit `WorkLine.original` counts in: a share in basis points leaves no fraction. */
export const partsOfMinor = 10_000n;

const tenThousandths = 10_000n;

/** Rounds a positive fraction: half up, or down. */
export const rounded = (numerator: bigint, denominator: bigint, mode: "HALF_UP" | "DOWN"): bigint =>
  mode === "DOWN" ? numerator / denominator : divideHalfUp(numerator, denominator);

/**
 * Parts of a foreign minor unit as minor units of the programme's currency, rounded once by the programme's mode.
 * The rate stays a pair of value and nominal; a unit rate would have to be rounded.
 */
export const toProgrammeMinor = (
  { currency, rounding }: Pick<Rulebook, "currency" | "rounding">,
  original: bigint,
  rate: RateRecord | null,
): bigint => {
  if (rate === null) return rounded(original, partsOfMinor, rounding.conversion);

  const minorInUnit = 10n ** BigInt(exponentOf(rate.currency));
  const minorInOwnUnit = 10n ** BigInt(exponentOf(currency));

  return rounded(
    original * rate.value * minorInOwnUnit,
    partsOfMinor * tenThousandths * rate.nominal * minorInUnit,
    rounding.conversion,
  );
};

/** Finds the record for a line: the programme's policy names the day, and the latest record on or before it counts. */
export const rateFinder = (
  { fx }: Pick<Rulebook, "fx">,
  { rates, filedAt }: Pick<ClaimFacts, "rates" | "filedAt">,
): ((line: ClaimFactsLine) => RateRecord | null) => {
  const exact = new Map(rates.map((record) => [`${record.currency} ${record.date}`, record]));

  return (line) => {
    if (fx.policy === "ACTUAL_BANK_RATE") return line.bankRate ?? null;
    const day = dayOfRate[fx.policy](line, filedAt);
    const currency = line.amount?.currency;
    if (day === undefined || currency === undefined || !isKnownCurrency(currency)) return null;
    const maxAge = fx.policy === "FIXED_BUDGET_RATE" ? anyAge : fx.maxAgeDays;
    if (line.rate !== undefined) return frozenRate(line.rate, currency, day, maxAge);

    return exact.get(`${currency} ${day}`) ?? findRate(rates, currency, day, maxAge);
  };
};

/** A corrected payment date must not keep the rate of the wrong day. */
const frozenRate = (rate: RateRecord, currency: string, day: IsoDate, maxAge: number): RateRecord | null =>
  servesPayment(rate, currency, day, maxAge) ? rate : null;

/** A rate fixed for a whole budget may be as old as the budget. */
const anyAge = 36_525;

const dayOfRate = {
  CB_RATE_ON_PAYMENT_DATE: ({ paidOn }) => paidOn,
  CB_RATE_ON_INVOICE_DATE: ({ invoicedOn }) => invoicedOn,
  RATE_OF_SUBMISSION_MONTH: (_line, filedAt) => `${filedAt.slice(0, 7)}-01`,
  FIXED_BUDGET_RATE: (_line, filedAt) => filedAt.slice(0, 10),
  ACTUAL_BANK_RATE: ({ paidOn }) => paidOn,
} as const satisfies Record<
  Rulebook["fx"]["policy"],
  (line: ClaimFactsLine, filedAt: string) => IsoDate | undefined
>;
