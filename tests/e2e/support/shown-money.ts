// Amounts as a reader sees them, whatever spaces and spans they are made of.
import type { Locator, Page } from "@playwright/test";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

const plain = (text: string): string => text.replaceAll(/\s/g, " ");

/** The places of a page that show exactly this amount. */
export const shownMoney = (page: Page, kopecks: bigint, locale: Locale): Locator => {
  const words = formatMoney(kopecks, locale).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return page.locator(".money").filter({ hasText: new RegExp(`^${words.replaceAll(/\s/g, "\\s")}$`) });
};

/** Whether a text names this amount. */
export const namesMoney = (text: string, kopecks: bigint, locale: Locale): boolean =>
  plain(text).includes(plain(formatMoney(kopecks, locale)));
