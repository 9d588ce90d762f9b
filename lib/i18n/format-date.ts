import { intlLocales } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/**
 * How a day is written: `short` 29 окт · `dayMonth` 29 октября · `long` 29 октября 2026 ·
 * `weekday` четверг, 29 октября 2026 · `numeric` 29.10.2026 · `monthYear` октябрь 2026 · `month` окт.
 */
export type DateStyle = keyof typeof dateStyles;

const dateStyles = {
  short: { day: "numeric", month: "short" },
  shortYear: { day: "numeric", month: "short", year: "numeric" },
  dayMonth: { day: "numeric", month: "long" },
  long: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  numeric: { day: "2-digit", month: "2-digit", year: "numeric" },
  monthYear: { month: "long", year: "numeric" },
  month: { month: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const moscow = "Europe/Moscow";

/** A day: an ISO date ("2026-10-29") is that day everywhere, an instant is its day in Moscow. */
export const formatDate = (day: string | Date, locale: Locale, style: DateStyle = "long"): string => {
  const isWholeDay = typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day);
  const zone = isWholeDay ? "UTC" : moscow;

  return withoutClutter(dateFormat(locale, style, zone).formatToParts(new Date(day)));
};

/** The style with a year for a day of another year, which would read as one of this year without it. */
export const styleWithin = (day: string, today: string): "dayMonth" | "long" =>
  day.slice(0, 4) === today.slice(0, 4) ? "dayMonth" : "long";

/** The time of an instant in Moscow: 14:32. */
export const formatTime = (instant: string | Date, locale: Locale): string =>
  timeFormats[locale].format(new Date(instant));

/** An instant in Moscow: «6 октября, 10:42»; with a year when the style has one. */
export const formatDateTime = (
  instant: string | Date,
  locale: Locale,
  style: DateStyle = "dayMonth",
): string => `${formatDate(new Date(instant), locale, style)}, ${formatTime(instant, locale)}`;

/** What a `<time dateTime>` wants: the date itself, or the instant in UTC. */
export const machineDate = (day: string | Date): string =>
  typeof day === "string" ? day : day.toISOString();

const timeFormat = (locale: Locale) =>
  new Intl.DateTimeFormat(intlLocales[locale], { hour: "2-digit", minute: "2-digit", timeZone: moscow });

const timeFormats: Record<Locale, Intl.DateTimeFormat> = { ru: timeFormat("ru"), en: timeFormat("en") };

const dateFormats = new Map<string, Intl.DateTimeFormat>();

const dateFormat = (locale: Locale, style: DateStyle, timeZone: string): Intl.DateTimeFormat => {
  const key = `${locale}/${style}/${timeZone}`;
  const known = dateFormats.get(key);
  if (known) return known;

  const fresh = new Intl.DateTimeFormat(intlLocales[locale], { ...dateStyles[style], timeZone });
  dateFormats.set(key, fresh);

  return fresh;
};

/** Russian adds « г.» after the year and a dot after a short month; the interface has neither. */
const withoutClutter = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  parts
    .map(({ type, value }) => (type === "month" ? value.replace(/\.$/, "") : value))
    .join("")
    .replace(/\s*г\.$/, "")
    .replace(/(?<!,)\s/g, "\u00a0");
