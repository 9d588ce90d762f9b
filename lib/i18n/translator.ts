import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locale";
import { loadMessages } from "@/lib/i18n/messages";
import type { Namespace } from "@/lib/i18n/namespaces";

/**
 * Words outside a request: letters, PDFs, exports, commands. Inside a page use next-intl's
 * `getTranslations`, which knows the reader's language itself.
 */
export const translatorFor = async (locale: Locale, namespace: Namespace) =>
  createTranslator({ locale, namespace, messages: await loadMessages(locale), timeZone: "Europe/Moscow" });
