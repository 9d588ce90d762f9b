/** The languages every word of the product exists in. The first one greets those who ask for neither. */
export const locales = ["ru", "en"] as const;

/** A language of the interface: Russian or English. */
export type Locale = (typeof locales)[number];

/** Russian: the service works in a Russian city. */
export const defaultLocale: Locale = "ru";

// Over TLS browsers bind such a cookie to this very host; the public address says whether they speak TLS.
const prefix = process.env.AUTH_URL?.startsWith("https://") ? "__Host-" : "";

/** The language of this browser; written by `?lang=`, and at sign-in from the person's setting. */
export const localeCookie = `${prefix}meridian_locale`;

/** What a theme may be: `system` follows the device. */
export const themes = ["system", "light", "dark"] as const;

/** The colours of the interface. */
export type Theme = (typeof themes)[number];

/** The theme of this browser; written by `?theme=`, and at sign-in from the person's setting. */
export const themeCookie = `${prefix}meridian_theme`;

/**
 * Says that the reader has just chosen language or theme, as opposed to found it in this browser: the setting of whoever
 * is signed in, or signs in next, follows once. A browser that kept another language for weeks changes no setting.
 */
export const choiceCookie = `${prefix}meridian_choice`;

/** How long a choice waits for the person to sign in, in seconds (one hour). */
export const choiceMaxAge = 3600;

/** How long language and theme are remembered, in seconds (one year). */
export const preferenceMaxAge = 31_536_000;

/** Whether a text names a language of the interface. */
export const isLocale = (text: string | null | undefined): text is Locale =>
  locales.some((locale) => locale === text);

/** Whether a text names a theme. */
export const isTheme = (text: string | null | undefined): text is Theme =>
  themes.some((theme) => theme === text);

type Preference = { readonly locale: Locale | undefined; readonly quality: number };

/**
 * The language of a reader: the cookie, else the most wanted language of `Accept-Language` that the
 * product speaks, else Russian. Anything malformed counts as not said.
 */
export const resolveLocale = (
  cookie: string | null | undefined,
  acceptLanguage: string | null | undefined,
): Locale => {
  if (isLocale(cookie)) return cookie;

  return mostWanted(acceptLanguage ?? "") ?? defaultLocale;
};

/** The theme of a reader: the cookie, else that of the device. */
export const resolveTheme = (cookie: string | null | undefined): Theme =>
  isTheme(cookie) ? cookie : "system";

const mostWanted = (acceptLanguage: string): Locale | undefined => {
  // Browsers send a handful of languages; a header of thousands is not a reader's.
  const wishes = acceptLanguage.slice(0, 400).split(",").map(preferenceOf);
  const spoken = wishes.filter(({ locale, quality }) => locale !== undefined && quality > 0);
  const best = spoken.reduce<Preference | undefined>(
    (leader, wish) => (leader === undefined || wish.quality > leader.quality ? wish : leader),
    undefined,
  );

  return best?.locale;
};

const preferenceOf = (wish: string): Preference => {
  const [tag = "", ...parameters] = wish.trim().toLowerCase().split(";");
  const language = tag.split("-")[0];
  const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1]);

  return { locale: isLocale(language) ? language : undefined, quality: Number(quality[0] ?? 1) };
};
