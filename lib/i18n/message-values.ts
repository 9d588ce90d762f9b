import { formatForeign, formatMoney, formatPercent, formatRate, intlLocales } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import type { Locale } from "@/lib/i18n/locale";
import type { MessageParam, MessageParams } from "@/lib/programmes/domain/message-params";

/** The words of every namespace: `await getTranslations()`, or `useTranslations()`. */
type AllWords = (key: never) => string;

/**
 * The values of a sentence in the reader's language, from what the engine and the readiness checks name: amounts,
 * days, rates and kinds of documents written out, ready for the message that stands for the sentence.
 */
export const messageValues = (
  params: MessageParams,
  locale: Locale,
  words: AllWords,
): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, written(param, locale, words as LooseWords)]),
  );

type LooseWords = (key: string) => string;

const written = (param: MessageParam, locale: Locale, words: LooseWords): string | number => {
  switch (param.kind) {
    case "money":
      return param.currency === "RUB"
        ? formatMoney(param.minor, locale)
        : formatForeign(param.minor, param.currency, locale);
    case "date":
      return formatDate(param.date, locale);
    case "percent":
      return formatPercent(param.basisPoints, locale);
    case "count":
      return param.count;
    case "rate":
      return rateInWords(param, locale);
    case "country":
      return countryName(param.code, locale);
    case "evidence":
      return listed(
        param.codes.map((code) => words(`evidenceKinds.${code}.inSentence`)),
        locale,
      );
    case "field":
      return words(`readiness.field.${param.field}`);
    case "bilingual":
      return param[locale];
    case "text":
      return param.text;
  }
};

/** "92,8870 ₽ за 100 INR": the unit is said only where it is not one. */
const rateInWords = (
  { value, nominal, currency }: Extract<MessageParam, { kind: "rate" }>,
  locale: Locale,
): string => {
  const roubles = formatRate(value, locale);
  const amount = locale === "ru" ? `${roubles}\u00a0₽` : `₽${roubles}`;
  if (nominal === "1") return amount;
  return locale === "ru"
    ? `${amount} за\u00a0${nominal}\u00a0${currency}`
    : `${amount} per\u00a0${nominal}\u00a0${currency}`;
};

/** The name of a country by its ISO 3166 code. */
export const countryName = (code: string, locale: Locale): string => countryNames[locale].of(code) ?? code;

const namesIn = (locale: Locale) =>
  new Intl.DisplayNames(intlLocales[locale], { type: "region", fallback: "code" });
const countryNames: Record<Locale, Intl.DisplayNames> = { ru: namesIn("ru"), en: namesIn("en") };

const listed = (names: readonly string[], locale: Locale): string => lists[locale].format(names);

const listIn = (locale: Locale) => new Intl.ListFormat(intlLocales[locale], { type: "disjunction" });
const lists: Record<Locale, Intl.ListFormat> = { ru: listIn("ru"), en: listIn("en") };
