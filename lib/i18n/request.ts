import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isLocale, localeCookie, resolveLocale } from "@/lib/i18n/locale";
import { loadMessages } from "@/lib/i18n/messages";

/** What next-intl asks with every request: the reader's language and its words. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await readersLocale();

  return { locale, messages: await loadMessages(locale), timeZone: "Europe/Moscow" };
});

const readersLocale = async () => {
  const [jar, sent] = await Promise.all([cookies(), headers()]);

  return resolveLocale(jar.get(localeCookie)?.value, sent.get("accept-language"));
};
