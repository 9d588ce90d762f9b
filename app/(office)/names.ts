import type { Locale } from "@/lib/i18n/locale";

type Bilingual = { readonly nameRu: string; readonly nameEn: string };

/** A name in the reader's language. */
export const nameIn = (locale: Locale, { nameRu, nameEn }: Bilingual): string =>
  locale === "ru" ? nameRu : nameEn;
