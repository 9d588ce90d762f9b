import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Failure } from "@/lib/shared/result";

/** The files with sentences for refusals, `<namespace>.failure.<code>`, in the order they are asked. */
const namespaces = [
  "fields",
  "policy",
  "claims",
  "review",
  "approval",
  "budget",
  "identity",
  "joining",
  "companies",
  "evidence",
  "programmes",
  "people",
  "identifiers",
] as const;

/** The sentence for a refusal in the reader's language; its facts fill the sentence. */
export const wordsFor = async (failure: Failure): Promise<string> => {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const facts = Object.fromEntries(
    Object.entries(failure).map(([name, fact]) => [name, asWord(name, fact, locale)]),
  );
  for (const namespace of namespaces) {
    const key = `${namespace}.failure.${failure.code}`;
    if (t.has(key)) return t(key, facts);
  }
  throw new Error(`No words for the refusal ${failure.code}`);
};

/** Facts that are sums of kopecks; every other number is said as it is. */
const moneyFacts: ReadonlySet<string> = new Set(["available", "wanted", "kopecks", "now"]);

const asWord = (name: string, fact: unknown, locale: Locale): string | number => {
  const isMoney = moneyFacts.has(name) || name.endsWith("Kopecks");
  if (isMoney && /^-?\d+$/.test(String(fact))) return formatMoney(String(fact), locale);
  return typeof fact === "number" ? fact : String(fact);
};
