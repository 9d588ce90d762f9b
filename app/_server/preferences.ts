import "server-only";
import { cookies } from "next/headers";
import {
  choiceCookie,
  isLocale,
  isTheme,
  localeCookie,
  preferenceMaxAge,
  themeCookie,
} from "@/lib/i18n/locale";
import type { Person } from "@/lib/identity/domain/actor";
import { savePreference } from "@/lib/identity/sessions";
import { env } from "@/lib/platform/env";

/**
 * The person's language and theme follow what they have just chosen in this browser, so that letters and other
 * devices speak the same language.
 */
export const followChoice = async (person: Person, tokenHash: string): Promise<Person> => {
  const jar = await cookies();
  if (!jar.has(choiceCookie) || person.seenBy) return person;

  const [locale, theme] = [jar.get(localeCookie)?.value, jar.get(themeCookie)?.value];
  const choice = {
    ...(isLocale(locale) && locale !== person.locale ? { locale } : {}),
    ...(isTheme(theme) && theme !== person.theme ? { theme } : {}),
  };
  if (Object.keys(choice).length === 0) return person;

  await savePreference(tokenHash, choice);
  return { ...person, ...choice };
};

const isSecure = () => env().AUTH_URL.startsWith("https://");

/** A cookie as it was set: without Secure, browsers would not even take away one that is bound to its host. */
const bound = (name: string) => ({ name, secure: isSecure(), path: "/" });

/** At sign-in: this browser takes the person's language and theme. */
export const rememberChoice = async ({ locale, theme }: Person): Promise<void> => {
  const jar = await cookies();
  const options = {
    path: "/",
    maxAge: preferenceMaxAge,
    sameSite: "lax",
    httpOnly: true,
    secure: isSecure(),
  } as const;
  jar.set(localeCookie, locale, options);
  jar.set(themeCookie, theme, options);
  jar.delete(bound(choiceCookie));
};

/** At sign-out: whoever comes to this browser next has a language and a theme of their own. */
export const forgetChoice = async (): Promise<void> => {
  const jar = await cookies();
  for (const name of [localeCookie, themeCookie, choiceCookie]) jar.delete(bound(name));
};
