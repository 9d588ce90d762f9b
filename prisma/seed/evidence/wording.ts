import { exponentOf } from "@/lib/shared/currencies";
import type { IsoDate } from "@/lib/shared/iso-date";
import { type CurrencyCode, formatMinorPlain } from "@/lib/shared/money";
import type { EvidenceFacts } from "@/prisma/seed/evidence/evidence-facts";

export type PaperLanguage = "ru" | "en";

export const languageOf = (facts: EvidenceFacts): PaperLanguage =>
  facts.supplier.country === "RU" ? "ru" : "en";

const NO_BREAK = "\u00a0";

/** 290 109,32 in Russian papers, 290,109.32 in others. Without the currency. */
export const amountText = (minor: bigint, currency: CurrencyCode, language: PaperLanguage): string => {
  const [whole = "", decimals] = formatMinorPlain(minor, exponentOf(currency)).split(".");
  const [group, point] = language === "ru" ? [NO_BREAK, ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);

  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
};

/** Roubles and kopecks as payment orders write them: 290109-32. */
export const dashedAmount = (minor: bigint): string => formatMinorPlain(minor, 2).replace(".", "-");

export const currencySign = (currency: CurrencyCode): string => (currency === "RUB" ? "₽" : currency);

/** 18.08.2026 */
export const dottedDate = (date: IsoDate): string => date.split("-").reverse().join(".");

const months = {
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
} as const;

/** 18 августа 2026 г. / 18 August 2026 */
export const longDate = (date: IsoDate, language: PaperLanguage): string => {
  const [year, month, day] = date.split("-").map(Number);
  const name = months[language][(month ?? 1) - 1];

  return language === "ru" ? `${day} ${name} ${year} г.` : `${day} ${name} ${year}`;
};

const countryNames = {
  ru: new Intl.DisplayNames("ru", { type: "region" }),
  en: new Intl.DisplayNames("en", { type: "region" }),
} as const;

export const countryName = (code: string, language: PaperLanguage): string =>
  countryNames[language].of(code) ?? code;

export const buyerName = (facts: EvidenceFacts): string =>
  languageOf(facts) === "ru" ? facts.buyer.name : (facts.buyer.nameEn ?? facts.buyer.name);

export const contractNumberOf = (facts: EvidenceFacts): string =>
  facts.contractNumber ?? `${facts.invoiceDate.slice(2, 4)}/${facts.invoiceNumber}`;

/** A number that is the same for the same facts (FNV-1a, mixed): what looks random on a paper comes from it. */
export const fingerprintOf = (...parts: readonly string[]): number => {
  let hash = 0x811c9dc5;
  for (const character of parts.join("|")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Digits that look like a number of somebody's register and belong to nobody. */
export const digitsFrom = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) => fingerprintOf(String(seed), String(index)) % 10).join("");
