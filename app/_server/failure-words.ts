import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { reportError } from "@/app/_server/report-error";
import { formatMoney } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import type { Locale } from "@/lib/i18n/locale";
import type { Failure } from "@/lib/shared/result";

/** The files with sentences for refusals, `<namespace>.failure.<code>`, in the order they are asked. */
const namespaces = [
  "fields",
  "policy",
  "claims",
  "review",
  "interests",
  "absences",
  "leaving",
  "approval",
  "budget",
  "identity",
  "joining",
  "companies",
  "evidence",
  "programmes",
  "rates",
  "calendar",
  "people",
  "retention",
  "identifiers",
] as const;

/** The sentence for a refusal in the reader's language. One that nobody has written is a bug of ours, and is reported. */
export const wordsFor = async (failure: Failure): Promise<string> => {
  const sentence = await findWords(failure);
  if (sentence !== null) return sentence;

  const reference = reportError(new Error(`No words for the refusal ${failure.code}`), "wordsFor");
  const t = await getTranslations("fields");
  return t("failure.unexpected", { reference });
};

/** The sentence for a refusal, its facts filled in; null when there is none for its code. */
export const findWords = async (failure: Failure): Promise<string | null> => {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const facts = Object.fromEntries(
    Object.entries(failure).map(([name, fact]) => [name, asWord(name, fact, locale)]),
  );
  for (const namespace of namespaces) {
    const key = `${namespace}.failure.${failure.code}`;
    if (t.has(key)) return t(key, facts);
  }
  return null;
};

/** Facts that are sums of kopecks; every other number is said as it is. */
const moneyFacts: ReadonlySet<string> = new Set(["available", "wanted", "kopecks", "now"]);

const asWord = (name: string, fact: unknown, locale: Locale): string | number => {
  const isMoney = moneyFacts.has(name) || name.endsWith("Kopecks");
  if (isMoney && /^-?\d+$/.test(String(fact))) return formatMoney(String(fact), locale);
  if (name === "date" && /^\d{4}-\d\d-\d\d$/.test(String(fact))) return formatDate(String(fact), locale);
  return typeof fact === "number" ? fact : String(fact);
};
