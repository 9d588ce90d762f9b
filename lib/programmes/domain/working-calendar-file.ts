import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";
import { assert } from "@/lib/shared/assert";
import { addDays, type IsoDate, isIsoDate, isoFrom, isoWeekdayOf, yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { WorkingCalendar, WorkingYear } from "@/lib/shared/working-days";

/** A day that differs from what its day of the week says, or that a reader should know about. */
export type CalendarDay = {
  readonly date: IsoDate;
  readonly kind: CalendarDayKind;
  /** The holiday's name, where the day is one. */
  readonly title?: string;
  /** The day off that was moved here. */
  readonly movedFrom?: IsoDate;
};

/** Off, an hour shorter, or a weekend declared a working day. */
export type CalendarDayKind = "nonWorking" | "shortened" | "working";

/** One year of the production calendar as its source stated it on that date. */
export type CalendarYearFile = {
  readonly year: number;
  readonly sourceDate: IsoDate;
  readonly days: readonly CalendarDay[];
};

/** Why a file was refused; `day` is the text of the day in the file, as "02.30". */
export type CalendarFileFailure =
  | {
      readonly code:
        | "calendarTooLarge"
        | "calendarMarkup"
        | "calendarNotXml"
        | "calendarShape"
        | "calendarCountry"
        | "calendarWithoutNewYear";
    }
  | { readonly code: "calendarDay" | "calendarDayTwice" | "calendarHoliday"; readonly day: string };

/**
 * Reads a year of the Russian production calendar in the public format of xmlcalendar.ru: a list of days
 * "MM.DD" with a type (1 non-working, 2 shortened by an hour, 3 a weekend declared working), the holiday
 * (`h`) and the day off moved there (`f`). Days of the week not listed mean what they usually mean.
 * Refuses a DOCTYPE, entities of its own, CDATA, and a file in which 1 January would be worked.
 */
export const parseWorkingCalendarFile = (xml: string): Result<CalendarYearFile, CalendarFileFailure> => {
  if (xml.length > mostCharacters) return fail({ code: "calendarTooLarge" });
  if (foreignMarkup.test(xml)) return fail({ code: "calendarMarkup" });

  const tree = treeOf(xml);
  if (tree === null) return fail({ code: "calendarNotXml" });
  const file = calendarSchema.safeParse(tree);
  if (!file.success) return fail({ code: "calendarShape" });

  return readCalendar(file.data.calendar);
};

/** A year takes 2 to 4 thousand. */
const mostCharacters = 200_000;
/** Anything behind "<!" but a comment, and every entity but the five that XML knows by itself. */
const foreignMarkup = /<!(?!--)|&(?!(?:amp|lt|gt|quot|apos);)/;

const treeOf = (xml: string): unknown => {
  if (XMLValidator.validate(xml) !== true) return null;

  try {
    return xmlParser.parse(xml);
  } catch {
    // The parser throws on names that would reach the prototype of an object.
    return null;
  }
};

const xmlParser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseAttributeValue: false,
  parseTagValue: false,
  ignoreDeclaration: true,
  isArray: (name) => name === "day" || name === "holiday",
});

const monthAndDay = z.string().regex(/^\d\d\.\d\d$/);

const calendarSchema = z.object({
  calendar: z.object({
    year: z.string().regex(/^(?:19|20)\d\d$/),
    date: z
      .string()
      .regex(/^\d{4}\.\d\d\.\d\d$/)
      .transform((date) => date.replaceAll(".", "-"))
      .refine(isIsoDate),
    country: z.string().optional(),
    holidays: z.object({ holiday: z.array(z.object({ id: z.string(), title: z.string() })) }),
    days: z.object({
      day: z.array(
        z.object({
          d: monthAndDay,
          t: z.enum(["1", "2", "3"]),
          h: z.string().optional(),
          f: monthAndDay.optional(),
        }),
      ),
    }),
  }),
});

type CalendarTree = z.infer<typeof calendarSchema>["calendar"];
type DayTree = CalendarTree["days"]["day"][number];

const kinds = { 1: "nonWorking", 2: "shortened", 3: "working" } as const satisfies Record<
  string,
  CalendarDayKind
>;

const readCalendar = (tree: CalendarTree): Result<CalendarYearFile, CalendarFileFailure> => {
  if (tree.country !== undefined && tree.country !== "ru") return fail({ code: "calendarCountry" });

  const year = Number(tree.year);
  const titles = new Map(tree.holidays.holiday.map(({ id, title }) => [id, title]));
  const days = new Map<IsoDate, CalendarDay>();
  for (const dayTree of tree.days.day) {
    const day = readDay(dayTree, year, titles);
    if (!day.ok) return day;
    if (days.has(day.value.date)) return fail({ code: "calendarDayTwice", day: dayTree.d });
    days.set(day.value.date, day.value);
  }

  // Labour Code, article 112: there is no year without it, so its absence betrays a file cut short.
  if (days.get(isoFrom(year, 1, 1))?.kind !== "nonWorking") return fail({ code: "calendarWithoutNewYear" });

  return ok({ year, sourceDate: tree.date, days: [...days.values()] });
};

const readDay = (
  tree: DayTree,
  year: number,
  titles: ReadonlyMap<string, string>,
): Result<CalendarDay, CalendarFileFailure> => {
  const date = dateIn(year, tree.d);
  const movedFrom = tree.f === undefined ? undefined : dateIn(year, tree.f);
  if (date === null || movedFrom === null) return fail({ code: "calendarDay", day: tree.d });

  const title = tree.h === undefined ? undefined : titles.get(tree.h);
  if (tree.h !== undefined && title === undefined) return fail({ code: "calendarHoliday", day: tree.d });

  return ok({
    date,
    kind: kinds[tree.t],
    ...(title === undefined ? {} : { title }),
    ...(movedFrom === undefined ? {} : { movedFrom }),
  });
};

const dateIn = (year: number, monthDay: string): IsoDate | null => {
  const date = `${year}-${monthDay.replace(".", "-")}`;

  return isIsoDate(date) ? date : null;
};

/**
 * The calendar that deadlines are counted by, from any number of years. A day is off when its file says so,
 * and on Saturdays and Sundays unless the file lists them as working or shortened. Throws on two files of
 * one year: which of them stands is for the caller to decide.
 */
export const toWorkingCalendar = (files: readonly CalendarYearFile[]): WorkingCalendar => {
  const years = new Map(files.map((file) => [file.year, workingYearOf(file)]));
  assert(years.size === files.length, "Two calendars of one year");

  return { years };
};

const workingYearOf = ({ year, sourceDate, days }: CalendarYearFile): WorkingYear => {
  const kindOf = new Map(days.map(({ date, kind }) => [date, kind]));
  const nonWorking = new Set<IsoDate>();
  for (let date = isoFrom(year, 1, 1); yearOf(date) === year; date = addDays(date, 1)) {
    const isOff = kindOf.has(date) ? kindOf.get(date) === "nonWorking" : isWeekend(date);
    if (isOff) nonWorking.add(date);
  }

  return { version: sourceDate, nonWorking };
};

const isWeekend = (date: IsoDate): boolean => isoWeekdayOf(date) >= 6;
