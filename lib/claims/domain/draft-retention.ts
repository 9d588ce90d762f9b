import { addDays, compareDates, type IsoDate } from "@/lib/shared/iso-date";

/**
 * How long a draft is kept that nobody touches. A year is longer than any filing window, and a month is time
 * enough to come back to it after the letter.
 */
export const draftRetention = { days: 365, warningDays: 30 } as const;

/** The day on which a draft is removed, when it was touched last on that day and its letter goes out today. */
export const removalDayOf = (touchedOn: IsoDate, today: IsoDate): IsoDate => {
  const kept = addDays(touchedOn, draftRetention.days);
  const warned = addDays(today, draftRetention.warningDays);
  return compareDates(kept, warned) > 0 ? kept : warned;
};
