import type { Locale } from "@/lib/i18n/locale";
import { exponentOf } from "@/lib/shared/currencies";
import { formatMinorPlain } from "@/lib/shared/money";

/** A whole number of minor units as view models carry it: a decimal string, or the bigint itself. */
export type MinorAmount = string | bigint;

/** `always` 412 300,00 ₽ · `auto` leaves out ,00 · `never` rounds to whole roubles, a half going up. */
export type KopecksShown = "always" | "auto" | "never";

/** The parts of an amount, so that a page can let the kopecks recede. Joined, they are the amount. */
export type MoneyParts = { readonly before: string; readonly kopecks: string; readonly after: string };

const roubles = "RUB";
const kopecksExponent = 2;

/** Day before month and `m` for million: the English of people who live with Russian documents. */
export const intlLocales = { ru: "ru", en: "en-GB" } as const satisfies Record<Locale, string>;

/** Roubles with the reader's separators, a real minus (U+2212) and spaces that never break. */
export const formatMoney = (
  kopecks: MinorAmount,
  locale: Locale,
  options: { readonly kopecks?: KopecksShown } = {},
): string => {
  const { before, kopecks: decimals, after } = moneyParts(kopecks, locale, options);

  return before + decimals + after;
};

/** The same as `formatMoney`, cut before and after the kopecks; the middle part is empty where none are shown. */
export const moneyParts = (
  kopecks: MinorAmount,
  locale: Locale,
  options: { readonly kopecks?: KopecksShown } = {},
): MoneyParts => {
  const minor = BigInt(kopecks);
  const decimals = decimalsFor(minor, options.kopecks ?? "always");
  const parts = currencyFormat(locale, roubles, decimals).formatToParts(plain(minor, kopecksExponent));
  const point = parts.findIndex(({ type }) => type === "decimal");
  const texts = parts.map(({ value }) => typographic(value));
  if (point < 0) return { before: texts.join(""), kopecks: "", after: "" };

  return {
    before: texts.slice(0, point).join(""),
    kopecks: texts.slice(point, point + 2).join(""),
    after: texts.slice(point + 2).join(""),
  };
};

/** An amount of a foreign currency in its own number of decimals: 2 480,00 €, €2,480.00. */
export const formatForeign = (minor: MinorAmount, currency: string, locale: Locale): string => {
  const exponent = exponentOf(currency);

  return typographic(currencyFormat(locale, currency, exponent).format(plain(BigInt(minor), exponent)));
};

/**
 * Roubles as a field shows them: digits in groups, no sign of the currency, kopecks only where there are
 * any. Groups stand apart by spaces in both languages, since "1,234" in a field could mean two amounts.
 */
export const formatForField = (kopecks: MinorAmount, locale: Locale): string => {
  const [integer = "", decimals = "00"] = plain(BigInt(kopecks), kopecksExponent).split(".");
  const grouped = integer.replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");

  return decimals === "00" ? grouped : grouped + decimalPoints[locale] + decimals;
};

/**
 * A rounded amount for public pages and charts: 269,3 млн ₽, ₽269.3m; `trimmed` writes 500 млн ₽ for
 * 500,0. Never for a table that people reconcile. Below a million it is the exact number of roubles.
 */
export const formatMoneyRounded = (
  kopecks: MinorAmount,
  locale: Locale,
  options: { readonly trimmed?: boolean } = {},
): string => {
  const minor = BigInt(kopecks);
  const isSmall = minor > -millionInKopecks && minor < millionInKopecks;
  if (isSmall) return formatMoney(minor, locale, { kopecks: "never" });

  return typographic(
    compactFormat(locale, options.trimmed ? "0" : "1").format(plain(minor, kopecksExponent)),
  );
};

/** A whole number with grouped thousands. */
export const formatInteger = (value: number | bigint, locale: Locale): string =>
  typographic(integerFormat(locale).format(value));

/** A rate of exchange from ten-thousandths of a rouble, always with four decimals: 92,4118. */
export const formatRate = (tenThousandths: MinorAmount, locale: Locale): string =>
  typographic(rateFormat(locale).format(plain(BigInt(tenThousandths), 4)));

/** A share from basis points: 5000 is 50 %, 7266 is 72,66 %. */
export const formatPercent = (basisPoints: number | bigint, locale: Locale): string =>
  typographic(percentFormat(locale).format(plain(BigInt(basisPoints), 4)));

/** A size of a file in the largest unit that leaves a readable number: 840 КБ, 2,4 МБ. */
export const formatBytes = (bytes: number, locale: Locale): string => {
  const [unit, size] = byteUnits.find(([, limit]) => bytes >= limit) ?? ["byte", 1];

  return typographic(byteFormat(locale, unit).format(bytes / size));
};

const byteUnits = [
  ["gigabyte", 1_000_000_000],
  ["megabyte", 1_000_000],
  ["kilobyte", 1_000],
] as const;

/** Other signs are missing from the font, or several currencies share them; those stand as their code. */
const ourSymbols = new Set([roubles, "EUR", "USD"]);

const decimalPoints = { ru: ",", en: "." } as const satisfies Record<Locale, string>;

const millionInKopecks = 100_000_000n;

const decimalsFor = (minor: bigint, shown: KopecksShown): number => {
  const hasKopecks = minor % 100n !== 0n;

  return shown === "always" || (shown === "auto" && hasKopecks) ? kopecksExponent : 0;
};

/** Exact decimal digits, which Intl takes as a string: a Number would lose kopecks above 90 trillion. */
const plain = (minor: bigint, exponent: number): `${number}` =>
  formatMinorPlain(minor, exponent) as `${number}`;

/** A hyphen before a number becomes a minus, every space one that does not break. */
const typographic = (text: string): string => text.replace(/^-/, "\u2212").replace(/\s/g, "\u00a0");

const remembered = <F>(make: (locale: Locale, key: string) => F) => {
  const formats = new Map<string, F>();

  return (locale: Locale, key = ""): F => {
    const known = formats.get(locale + key);
    if (known) return known;

    const fresh = make(locale, key);
    formats.set(locale + key, fresh);

    return fresh;
  };
};

const currencyFormats = remembered((locale, key) => {
  const [currency = roubles, decimals] = key.split("/");

  return new Intl.NumberFormat(intlLocales[locale], {
    style: "currency",
    currency,
    currencyDisplay: ourSymbols.has(currency) ? "narrowSymbol" : "code",
    minimumFractionDigits: Number(decimals),
    maximumFractionDigits: Number(decimals),
  });
});

const currencyFormat = (locale: Locale, currency: string, decimals: number) =>
  currencyFormats(locale, `${currency}/${decimals}`);

const compactFormat = remembered(
  (locale, fewestDecimals) =>
    new Intl.NumberFormat(intlLocales[locale], {
      style: "currency",
      currency: roubles,
      currencyDisplay: "narrowSymbol",
      notation: "compact",
      minimumFractionDigits: Number(fewestDecimals),
      maximumFractionDigits: 1,
    }),
);

const integerFormat = remembered(
  (locale) => new Intl.NumberFormat(intlLocales[locale], { maximumFractionDigits: 0 }),
);

const rateFormat = remembered(
  (locale) =>
    new Intl.NumberFormat(intlLocales[locale], { minimumFractionDigits: 4, maximumFractionDigits: 4 }),
);

const percentFormat = remembered(
  (locale) => new Intl.NumberFormat(intlLocales[locale], { style: "percent", maximumFractionDigits: 2 }),
);

const byteFormat = remembered(
  (locale, unit) =>
    new Intl.NumberFormat(intlLocales[locale], { style: "unit", unit, maximumFractionDigits: 1 }),
);
