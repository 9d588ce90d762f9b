import "server-only";
import { type Outlook, planAt } from "@/lib/budget/domain/outlook";

/** The running total of a year, in kopecks as decimal strings. */
export type OutlookView = {
  readonly year: number;
  readonly limit: string;
  readonly points: readonly {
    readonly day: string;
    readonly taken: string;
    readonly paid: string;
    readonly plan: string;
  }[];
  readonly forecast: { readonly expected: string; readonly low: string; readonly high: string } | null;
};

export const outlookView = ({ year, limit, points, forecast }: Outlook): OutlookView => ({
  year,
  limit: limit.toString(),
  points: points.map(({ day, taken, paid }) => ({
    day,
    taken: taken.toString(),
    paid: paid.toString(),
    plan: planAt(year, limit, day).toString(),
  })),
  forecast: forecast && {
    expected: forecast.expected.toString(),
    low: forecast.low.toString(),
    high: forecast.high.toString(),
  },
});
