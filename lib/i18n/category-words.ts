import type { AbstractIntlMessages } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locale";

/** What the programmes call a category. */
type CategoryName = Readonly<Record<Locale, string>> & { readonly code: string };

/**
 * The words of a language with those of the categories that the programmes have: the name is theirs; a short form and
 * an explanation are this product's where it has them, else the name again.
 */
export const withCategoryWords = (
  messages: AbstractIntlMessages,
  locale: Locale,
  names: readonly CategoryName[],
): AbstractIntlMessages => {
  const categories = messages.categories as AbstractIntlMessages;
  const common = messages.common as AbstractIntlMessages;
  const short = common.categoryShort as AbstractIntlMessages;
  const named = names.map((name) => [name.code, asSentence(name[locale])] as const);

  return {
    ...messages,
    categories: {
      ...categories,
      ...Object.fromEntries(
        named.map(([code, name]) => [
          code,
          { claimTitle: name, covers: name, ...(categories[code] as AbstractIntlMessages | undefined), name },
        ]),
      ),
    },
    common: { ...common, categoryShort: { ...Object.fromEntries(named), ...short } },
  };
};

/** A name that no brace, tag or apostrophe in it makes into a pattern. */
const asSentence = (name: string): string =>
  name.replaceAll("'", "''").replace(/[{}<>]/g, (character) => `'${character}'`);
