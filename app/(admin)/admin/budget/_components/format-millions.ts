import { millionsOf } from "@/app/(admin)/admin/budget/_components/outlook-geometry";
import type { Locale } from "@/lib/i18n/locale";

/** Millions of roubles as a label of a chart says them: three figures are enough to read it by. */
export const formatMillions = (kopecks: string, locale: Locale): string =>
  new Intl.NumberFormat(locale === "ru" ? "ru" : "en-GB", {
    maximumSignificantDigits: 4,
    maximumFractionDigits: 1,
  }).format(millionsOf(kopecks));
