import type { Metadata } from "next";
import { locales } from "@/lib/i18n/locale";

/** The title of a public page, and its address in either language for search engines. */
export const publicMetadata = (path: string, title: string): Metadata => ({
  title,
  alternates: {
    languages: Object.fromEntries(locales.map((locale) => [locale, `${path}?lang=${locale}`])),
  },
});
