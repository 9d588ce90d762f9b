import type { CbrRates } from "@/lib/programmes/domain/cbr-rates";
import { isFarFrom, type Quotation } from "@/lib/programmes/domain/rate-sanity";
import { isKnownCurrency, rouble } from "@/lib/shared/currencies";
import type { IsoDate } from "@/lib/shared/iso-date";

/** A rate that a file states for its day: 1/10 000 rouble for `nominal` units. */
export type StatedRate = Quotation & { readonly currency: string };

/** What is stored about a currency up to the day of a file: the last revision of its latest record. */
export type KnownRate = Quotation & {
  readonly currency: string;
  readonly date: IsoDate;
  readonly revision: number;
};

/** Stored already; new; new and further from the last one than a slip in a digit would be; another figure than the stored one. */
export type LoadRowState = "same" | "new" | "far" | "differs";

/** A rate of a file beside what is stored: of its own day when the state is `same` or `differs`, else the last one before. */
export type LoadRow = StatedRate & { readonly state: LoadRowState; readonly known: KnownRate | null };

/** The rates of a file that the product keeps; a currency of no country (XDR) or of the rouble itself is none. */
export const keptRates = (file: CbrRates): readonly StatedRate[] =>
  file.rates
    .filter(({ code }) => isKnownCurrency(code) && code !== rouble)
    .map(({ code, nominal, value }) => ({ currency: code, nominal, value }));

/**
 * What taking a file would change, by currency. `known` holds at most one record a currency, the latest up to the
 * day of the file. A rate for another number of units is the same when one unit costs the same.
 */
export const compareLoad = (
  date: IsoDate,
  stated: readonly StatedRate[],
  known: readonly KnownRate[],
): readonly LoadRow[] => {
  const byCurrency = new Map(known.map((rate) => [rate.currency, rate]));

  return stated.map((rate) => {
    const last = byCurrency.get(rate.currency) ?? null;
    return { ...rate, known: last, state: stateOf(rate, last, date) };
  });
};

const stateOf = (rate: StatedRate, last: KnownRate | null, date: IsoDate): LoadRowState => {
  if (last?.date === date) return isSame(rate, last) ? "same" : "differs";

  return last && isFarFrom(rate, last) ? "far" : "new";
};

const isSame = (one: Quotation, other: Quotation): boolean =>
  one.value * BigInt(other.nominal) === other.value * BigInt(one.nominal);

/** How many rows of each state there are. */
export const countLoad = (rows: readonly LoadRow[]): Readonly<Record<LoadRowState, number>> => {
  const counts = { same: 0, new: 0, far: 0, differs: 0 };
  for (const { state } of rows) counts[state] += 1;

  return counts;
};

/**
 * What the person saw, in one word: it differs as soon as a row would be taken otherwise. Not a secret and no
 * signature: it only keeps an old page from deciding about new figures.
 */
export const sightOf = (rows: readonly LoadRow[]): string =>
  rows
    .filter(({ state }) => state !== "same")
    .map(({ currency, state, known }) => `${currency}${state[0]}${known?.date ?? ""}/${known?.revision ?? 0}`)
    .join(" ");
