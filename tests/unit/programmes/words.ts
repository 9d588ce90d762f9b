import { readFileSync } from "node:fs";
import { type AbstractIntlMessages, createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locale";
import type { MessageParam, MessageParams } from "@/lib/programmes/domain/message-params";

/** The languages every word stands in. */
export const languages = ["ru", "en"] as const satisfies readonly Locale[];

/** A message file as it lies in the repository. */
export const messagesOf = (language: Locale, namespace: string): AbstractIntlMessages =>
  JSON.parse(readFileSync(`lib/i18n/messages/${language}/${namespace}.json`, "utf8"));

/** Paths of all sentences in a message file, in order. */
export const keysIn = (messages: AbstractIntlMessages, above = ""): readonly string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [above + key] : keysIn(value, `${above}${key}.`),
  );

// The keys are looked up, so their type is unknown here.
type Say = (key: string, values: Record<string, string | number>) => string;

/** Says a sentence, and throws where a word or a value is missing. */
export const sentence = (language: Locale, namespace: string) => {
  const messages = messagesOf(language, namespace);
  const translate = createTranslator({
    locale: language,
    messages,
    onError: (error) => {
      throw error;
    },
  }) as unknown as Say;

  return (key: string, params: MessageParams = {}): string =>
    translate(key, Object.fromEntries(Object.entries(params).map(([name, param]) => [name, plain(param)])));
};

/** A value without any formatting: enough to see that the sentence asks for what it is given. */
const plain = (param: MessageParam): string | number => {
  switch (param.kind) {
    case "money":
      return `${param.minor} ${param.currency}`;
    case "date":
      return param.date;
    case "percent":
      return `${param.basisPoints}`;
    case "count":
      return param.count;
    case "rate":
      return `${param.value} per ${param.nominal} ${param.currency}`;
    case "country":
      return param.code;
    case "evidence":
      return param.codes.join(" or ");
    case "field":
      return param.field;
    case "bilingual":
      return param.ru;
    case "text":
      return param.text;
  }
};
