// What Next gives a server function of the request that it serves, arranged by a test.
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { tokenHashOf } from "@/lib/identity/sessions";

type Arrangement = {
  readonly headers: Headers;
  readonly cookies: Map<string, string>;
  readonly locale: Locale;
  /** The secret that the session's cookie would carry. */
  readonly secret: string | null;
};

let current: Arrangement = { headers: new Headers(), cookies: new Map(), locale: "ru", secret: null };

/** From here on functions serve this request; the cookies in the map change as the server sets them. */
export const serve = (arrangement: Partial<Arrangement>): Arrangement => {
  current = { headers: new Headers(), cookies: new Map(), locale: "ru", secret: null, ...arrangement };
  return current;
};

/** Stands for `next/headers`. */
export const nextHeaders = {
  headers: async () => current.headers,
  cookies: async () => ({
    has: (name: string) => current.cookies.has(name),
    get: (name: string) => {
      const value = current.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => current.cookies.set(name, value),
    delete: ({ name }: { readonly name: string }) => current.cookies.delete(name),
  }),
};

/** Stands for `next-intl/server`, with the words of the product. */
export const nextWords = {
  getLocale: async () => current.locale,
  getTranslations: async (namespace?: string) =>
    createTranslator({
      locale: current.locale,
      messages: await loadMessages(current.locale),
      namespace: namespace as never,
      timeZone: "Europe/Moscow",
    }),
};

/** Stands for the cookie that next-auth encrypts. */
export const sessionCookie = { sessionSecret: async () => current.secret };

/** The digest under which the database knows the session of this request. */
export const currentTokenHash = (): string => tokenHashOf(current.secret ?? "");
