// When the story happens: working hours in Moscow, counted in working days around the day a claim was filed.
import { addDays, compareDates, type IsoDate, isoFrom, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from "@/lib/shared/working-days";

/** Moments of one claim by working days after its filing; below zero is before. The fraction is the time of day. */
export type Timeline = { readonly at: (after: number) => Date };

const opensAt = 9 * 60 + 30;
const closesAt = 17 * 60 + 50;
const minute = 60_000;

/** That minute of the day in Moscow, which has kept UTC+3 since 2014. */
export const moscowTime = (date: IsoDate, minutes: number): Date =>
  new Date(Date.parse(`${date}T00:00:00+03:00`) + minutes * minute);

const inWorkingHours = (date: IsoDate, fraction: number): Date =>
  moscowTime(date, opensAt + fraction * (closesAt - opensAt));

const minutesOf = (instant: Date): number =>
  (instant.getTime() - Date.parse(`${moscowDateOf(instant)}T00:00:00+03:00`)) / minute;

/** A claim filed at a known moment of the past. */
export const filedAt = (moment: string, calendar: WorkingCalendar): Timeline => {
  const filed = new Date(moment);
  const day = moscowDateOf(filed);
  const start = Math.min(0.99, Math.max(0, (minutesOf(filed) - opensAt) / (closesAt - opensAt)));

  return {
    at: (after) => {
      if (after === 0) return filed;
      const place = start + after;
      const whole = Math.floor(place);
      return inWorkingHours(dayAfter(day, whole, calendar), place - whole);
    },
  };
};

/** Before the filing days are plain ones: companies write on any day, and whole months were off in 2020. */
const dayAfter = (day: IsoDate, days: number, calendar: WorkingCalendar): IsoDate => {
  if (days <= 0) return addDays(day, days);
  const reached = addWorkingDays(day, days, calendar);
  if (!reached.ok) throw new Error(`The calendar of ${reached.failure.year} is missing`);
  return reached.value;
};

/** The running year up to now, on which claims are placed by how many working days ago they were filed. */
export type RunningYear = {
  readonly year: number;
  readonly now: Date;
  /** Working days of the year before today. */
  readonly pastDays: number;
  /** `daysAgo` 20.4: twenty working days ago, four tenths of the day left. */
  readonly filed: (daysAgo: number) => Timeline;
};

/** In the plan the year is as long as on 6 October of 2026: so many working days before today. */
const plannedDays = 186;
/** The last days keep their length, since deadlines count them. */
const recentDays = 45;
/** With fewer days there is no time for working hours: the story runs through day and night. */
const fewestDays = 12;

/** Lays the planned year over the part of the running year that lies before now. */
export const runningYear = (now: Date, calendar: WorkingCalendar): RunningYear => {
  const today = moscowDateOf(now);
  const year = yearOf(today);
  const days = workingDaysBefore(today, calendar);
  const momentAt =
    days.length < fewestDays
      ? squeezed(now, year)
      : (place: number) => onWorkingDay(place, { days, now, today });

  return {
    year,
    now,
    pastDays: days.length,
    filed: (daysAgo) => ({ at: (after) => momentAt(-daysAgo + after) }),
  };
};

/** The latest first. */
const workingDaysBefore = (today: IsoDate, calendar: WorkingCalendar): readonly IsoDate[] => {
  const days: IsoDate[] = [];
  for (let day = addDays(today, -1); yearOf(day) === yearOf(today); day = addDays(day, -1)) {
    const working = isWorkingDay(day, calendar);
    if (!working.ok) throw new Error(`The calendar of ${working.failure.year} is missing`);
    if (working.value) days.push(day);
  }
  return days;
};

type Laid = { readonly days: readonly IsoDate[]; readonly now: Date; readonly today: IsoDate };

/** `place` is 0 in the morning of today and −1 in that of the working day before. */
const onWorkingDay = (place: number, { days, now, today }: Laid): Date => {
  const stretched = stretch(place, days.length);
  const whole = Math.floor(stretched);
  if (whole >= 0) return soFarToday(now, stretched);

  const day = days[Math.min(-whole, days.length) - 1] ?? today;
  return inWorkingHours(day, stretched - whole);
};

/** What is planned for today happens between eight and now. */
const soFarToday = (now: Date, fraction: number): Date => {
  const end = minutesOf(now);
  const begin = end > 9 * 60 ? 8 * 60 : end / 2;
  return moscowTime(moscowDateOf(now), begin + Math.min(0.98, fraction) * (end - begin));
};

/** The planned days, drawn out or pushed together over those that there are; the recent ones stay if they can. */
export const stretch = (place: number, days: number): number => {
  const recent = Math.min(recentDays, days / 2);
  if (place >= -recentDays) return place * (recent / recentDays);

  return -recent + (place + recentDays) * ((days - recent) / (plannedDays - recentDays));
};

const squeezed =
  (now: Date, year: number) =>
  (place: number): Date => {
    const begin = Date.parse(`${isoFrom(year, 1, 1)}T00:05:00+03:00`);
    const share = (plannedDays + 1 + place) / (plannedDays + 2);
    return new Date(begin + Math.max(0, share) * (now.getTime() - begin));
  };

/** The day that many days before, but not before the year began. */
export const daysBeforeInYear = (day: IsoDate, days: number): IsoDate => {
  const earlier = addDays(day, -days);
  const first = isoFrom(yearOf(day), 1, 1);
  return compareDates(earlier, first) < 0 ? first : earlier;
};
