import en from "@/lib/i18n/messages/en/errors.json";
import ru from "@/lib/i18n/messages/ru/errors.json";

// An error page runs in the browser, after the server failed: it carries its few words in both languages.
const words = { ru: ru.failed, en: en.failed } as const;

const readersLanguage = (): keyof typeof words => (document.documentElement.lang === "en" ? "en" : "ru");

/** One of them, for what happens only in the browser: a form that could not be sent, a text that came back. */
export const failureWord = (name: keyof typeof words.ru): string => words[readersLanguage()][name];

/** The words of an error page, in the language the page was sent in. Before hydration it is Russian. */
export const failureWords = {
  read: () => words[readersLanguage()],
  readOnServer: () => words.ru,
  /** The language of a page never changes without a full load. */
  subscribe: () => () => undefined,
};
