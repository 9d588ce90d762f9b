import type { Locale } from "@/lib/i18n/locale";

/** Several duties of one person in one line: the first begins it. */
export const dutiesInLine = (duties: readonly string[]): string =>
  duties.map((duty, at) => (at === 0 ? duty : duty.charAt(0).toLowerCase() + duty.slice(1))).join(", ");

type Bilingual = { readonly nameRu: string; readonly nameEn: string };

/** A name in the reader's language. */
export const nameIn = (locale: Locale, { nameRu, nameEn }: Bilingual): string =>
  locale === "ru" ? nameRu : nameEn;
