import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locale";
import { loadMessages } from "@/lib/i18n/messages";
import type { Namespace } from "@/lib/i18n/namespaces";

/**
 * Words outside a request: letters, PDFs, exports, commands. Inside a page use next-intl's
 * `getTranslations`, which knows the reader's language itself.
 */
export const translatorFor = async (locale: Locale, namespace: Namespace): Promise<Words> => {
  const messages = await loadMessages(locale);
  return createTranslator({ locale, namespace, messages, timeZone: "Europe/Moscow" }) as unknown as Words;
};

/** The word for a key, with the facts that its sentence names. */
export type Words = (key: string, facts?: Readonly<Record<string, string | number>>) => string;
