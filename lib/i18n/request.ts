import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { _createCache } from "use-intl/core";
import { withCategoryWords } from "@/lib/i18n/category-words";
import { isLocale, type Locale, localeCookie, resolveLocale } from "@/lib/i18n/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { getCategoryWords } from "@/lib/programmes/queries/get-category-words";

/**
 * Sentences that have been read and the formats they need, kept as long as the process: next-intl on its own
 * begins anew with every request, and reading sentences was a twentieth of what a page costs.
 */
const kept = { _cache: _createCache() };

/** What next-intl asks with every request: the reader's language and its words. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await readersLocale();

  return { locale, messages: await wordsOf(locale), timeZone: "Europe/Moscow", ...kept };
});

type Words = ReturnType<typeof withCategoryWords>;

const merged = new Map<Locale, { readonly names: unknown; readonly words: Words }>();

const wordsOf = async (locale: Locale): Promise<Words> => {
  const names = await getCategoryWords();
  const known = merged.get(locale);
  if (known?.names === names) return known.words;

  const words = withCategoryWords(await loadMessages(locale), locale, names);
  merged.set(locale, { names, words });

  return words;
};

const readersLocale = async () => {
  const [jar, sent] = await Promise.all([cookies(), headers()]);

  return resolveLocale(jar.get(localeCookie)?.value, sent.get("accept-language"));
};
