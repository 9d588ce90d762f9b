import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";

type Windows = Pick<Rulebook, "windows">;

/** A window of filing as instants: from the first on, up to but not including the second. */
export type FilingWindow = { readonly from: Date; readonly to: Date; readonly fiscalYear: number | null };

// Moscow has kept UTC+3 all year since 26.10.2014; earlier windows, and other zones, are not served.
const moscowOffset = "+03:00";
const moscowHours = 3;

const windowsOf = ({ windows }: Windows): readonly FilingWindow[] =>
  windows
    .map(({ opens, closes, fiscalYear }) => ({
      from: new Date(`${opens}${moscowOffset}`),
      to: new Date(`${closes}${moscowOffset}`),
      fiscalYear: fiscalYear ?? null,
    }))
    .sort((left, right) => left.from.getTime() - right.from.getTime());

/** From the first moment of the first window to the end of the last one: when this version can judge a claim at all. */
export const filingSpanOf = (rules: Windows): { readonly from: Date; readonly to: Date } => {
  const windows = windowsOf(rules);

  return { from: windows[0]?.from ?? never, to: windows.at(-1)?.to ?? never };
};

const never = new Date(0);

/** The window that is open at that moment, else the next one, else the last. */
export const windowFor = (rules: Windows, at: Date): FilingWindow => {
  const windows = windowsOf(rules);

  return windows.find(({ to }) => at < to) ?? windows.at(-1) ?? { from: never, to: never, fiscalYear: null };
};

/** Whether claims can be filed at that moment. */
export const filingStatusAt = (rules: Windows, at: Date): "notYetOpen" | "open" | "closed" => {
  const { from, to } = windowFor(rules, at);
  if (at < from) return "notYetOpen";

  return at < to ? "open" : "closed";
};

/** The last day on which a claim can still be filed: in the window that is open, else in the next, else in the last. */
export const lastFilingDayOf = (rules: Windows, at: Date): IsoDate =>
  moscowDateOf(new Date(windowFor(rules, at).to.getTime() - 1));

/** The budget year that pays a claim: the one its window names, else the year of filing in Moscow. */
export const fiscalYearFor = (rules: Windows, filedAt: Date): number =>
  windowFor(rules, filedAt).fiscalYear ?? yearOf(moscowDateOf(filedAt));

const second = 1_000;

/**
 * The moment itself where claims are taken then, else the nearest one of the window: an estimate says what the costs
 * bring when they can be filed, and whether they can now is said apart.
 */
export const nearestFilingMoment = (rules: Windows, at: Date): Date => {
  const { from, to } = windowFor(rules, at);
  if (at < from) return from;

  return at < to ? at : new Date(to.getTime() - second);
};

/** A moment by the clock on a wall in Moscow, "2026-10-06T12:00:00". */
export const moscowClockOf = (instant: Date): string =>
  new Date(instant.getTime() + moscowHours * 3_600 * second)
    .toISOString()
    .slice(0, "2026-10-06T12:00:00".length);
