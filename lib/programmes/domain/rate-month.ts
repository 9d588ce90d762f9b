import { addDays, type IsoDate } from "@/lib/shared/iso-date";
import { isWorkingDay, type WorkingCalendar } from "@/lib/shared/working-days";

/** A cell of the month: a rate, none where one is due, or none where none is expected. */
export type RateCell = "stored" | "missing" | "none";

type Facts = {
  readonly hasRate: boolean;
  readonly day: IsoDate;
  readonly today: IsoDate;
  /** First day with a rate of this currency at all; before it nothing is missed. */
  readonly first: IsoDate;
  readonly calendar: WorkingCalendar;
};

/**
 * Whether a rate is missing: the Bank of Russia states one for each working day. Days off, days to come and the
 * time before the currency was kept need none.
 */
export const rateCellOf = ({ hasRate, day, today, first, calendar }: Facts): RateCell => {
  if (hasRate) return "stored";
  if (day > today || day < first) return "none";
  const working = isWorkingDay(day, calendar);

  return working.ok && working.value ? "missing" : "none";
};

/** All days of a month such as "2026-10", the first one first. */
export const daysOfMonth = (month: string): readonly IsoDate[] => {
  const first = `${month}-01`;
  const days = Array.from({ length: 31 }, (_, at) => addDays(first, at));

  return days.filter((day) => day.startsWith(month));
};

/** The month so many months later, or earlier. */
export const monthShifted = (month: string, by: number): string => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;

  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
};
