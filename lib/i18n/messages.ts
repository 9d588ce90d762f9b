import type { AbstractIntlMessages } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locale";
import { type Namespace, namespaces } from "@/lib/i18n/namespaces";

const loaded = new Map<Locale, Promise<AbstractIntlMessages>>();

/** All words of a language, by namespace. Read once per process: message files do not change while it runs. */
export const loadMessages = (locale: Locale): Promise<AbstractIntlMessages> => {
  const known = loaded.get(locale);
  if (known) return known;

  const fresh = readMessages(locale);
  loaded.set(locale, fresh);

  return fresh;
};

const readMessages = async (locale: Locale): Promise<AbstractIntlMessages> => {
  const files = await Promise.all(
    namespaces.map(async (namespace) => [namespace, await readNamespace(locale, namespace)] as const),
  );

  return Object.fromEntries(files);
};

// The template literal lets the bundler find every message file, so that the standalone build holds them.
const readNamespace = async (locale: Locale, namespace: Namespace): Promise<AbstractIntlMessages> => {
  const file: { default: AbstractIntlMessages } = await import(`./messages/${locale}/${namespace}.json`);

  return file.default;
};
