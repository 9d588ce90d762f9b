import { addDays, type IsoDate, isoWeekdayOf } from "@/lib/shared/iso-date";

/** The Bank of Russia has quoted foreign currencies since July 1992 (its archive begins with this day). */
export const firstRateDay: IsoDate = "1992-07-01";

/** The Bank of Russia states a rate for the next working day, which long holidays put ten days off. */
const daysAhead = 11;

/** The last day that a rate can have been stated for by `today`. */
export const lastRateDay = (today: IsoDate): IsoDate => addDays(today, daysAhead);

/** Whether a rate of that day can have been published by `today`. */
export const isPossibleRateDay = (date: IsoDate, today: IsoDate): boolean =>
  date >= firstRateDay && date <= lastRateDay(today);

/**
 * The days of a span, its last one left out, that a record may have been missed for. A rate is set on a working day and
 * dated the next one, so Sundays and Mondays have none as a rule; holidays are asked for in vain, which costs nothing.
 * Which rate acts on a day is never told by this: that is the latest stored record.
 */
export const unratedDays = (from: IsoDate, to: IsoDate, rated: ReadonlySet<IsoDate>): readonly IsoDate[] => {
  const days: IsoDate[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (!rated.has(day) && !weekdaysWithoutRecord.has(isoWeekdayOf(day))) days.push(day);
  }

  return days;
};

const weekdaysWithoutRecord: ReadonlySet<number> = new Set([1, 7]);

/** The address of the daily feed for a day, "…?date_req=30/06/2020"; without a day, of what was published last. */
export const feedAddressOf = (address: string, day: IsoDate | null): URL => {
  const url = new URL(address);
  if (day !== null) url.searchParams.set("date_req", day.split("-").reverse().join("/"));

  return url;
};
