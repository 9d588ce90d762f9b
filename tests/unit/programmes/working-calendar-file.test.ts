import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type CalendarYearFile,
  parseWorkingCalendarFile,
  toWorkingCalendar,
} from "@/lib/programmes/domain/working-calendar-file";
import { addWorkingDays, isWorkingDay } from "@/lib/shared/working-days";

const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027] as const;

const xmlOf = (year: number): string => readFileSync(`prisma/reference/calendar-ru/${year}.xml`, "utf8");

const fileOf = (xml: string): CalendarYearFile => {
  const file = parseWorkingCalendarFile(xml);
  if (!file.ok) throw new Error(file.failure.code);

  return file.value;
};

const files = years.map((year) => fileOf(xmlOf(year)));
const calendar = toWorkingCalendar(files);
const dayOf = (date: string) => files.flatMap(({ days }) => days).find((day) => day.date === date);

const isWorked = (date: string): boolean => {
  const working = isWorkingDay(date, calendar);

  return working.ok && working.value;
};

/** Counts without the code under test: the lines of the file one by one, and the machine's own weekdays. */
const countedByHand = (year: number): readonly number[] => {
  const types = new Map(
    xmlOf(year)
      .split("\n")
      .flatMap((line) => {
        const [, day, type] = /<day d="([\d.]+)" t="(\d)"/.exec(line) ?? [];

        return day && type ? [[day, type] as const] : [];
      }),
  );
  const months = Array.from({ length: 12 }, () => 0);
  for (
    const day = new Date(Date.UTC(year, 0, 1));
    day.getUTCFullYear() === year;
    day.setUTCDate(day.getUTCDate() + 1)
  ) {
    const type = types.get(day.toISOString().slice(5, 10).replace("-", "."));
    const isWeekday = day.getUTCDay() >= 1 && day.getUTCDay() <= 5;
    if (type === undefined ? isWeekday : type !== "1")
      months[day.getUTCMonth()] = (months[day.getUTCMonth()] ?? 0) + 1;
  }

  return months;
};

const countedByCalendar = (year: number): readonly number[] =>
  Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(year, month, day + 1)))
      .filter((date) => date.getUTCMonth() === month)
      .filter((date) => isWorked(date.toISOString().slice(0, 10))),
  ).map((worked) => worked.length);

const sum = (months: readonly number[]): number => months.reduce((total, days) => total + days, 0);

describe("the production calendar of a year", () => {
  it.each(years)("of %s counts the days that its file, read by hand, counts", (year) => {
    expect(countedByCalendar(year)).toEqual(countedByHand(year));
  });

  it.each([
    [2019, 247],
    [2020, 219],
    [2021, 240],
    [2022, 247],
    [2023, 247],
    [2024, 248],
    [2025, 247],
    [2026, 247],
    [2027, 247],
  ])("of %s has %s working days, those declared non-working by decree left out", (year, days) => {
    expect(sum(countedByCalendar(year))).toBe(days);
  });

  it.each([
    [2020, [17, 19, 19, 0, 14, 20, 22, 21, 22, 22, 20, 23]],
    [2024, [17, 20, 20, 21, 20, 19, 23, 22, 21, 23, 21, 21]],
    [2026, [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]],
  ])("of %s has the published number of working days in every month", (year, months) => {
    expect(countedByCalendar(year)).toEqual(months);
  });

  it("takes the New Year block off in every year", () => {
    for (const year of years) {
      for (const day of ["01", "02", "03", "04", "05", "06", "07", "08"]) {
        expect([year, day, isWorked(`${year}-01-${day}`)]).toEqual([year, day, false]);
      }
    }
  });

  it("works the Saturday whose day off was moved", () => {
    expect(isWorked("2024-04-27")).toBe(true);
    expect(isWorked("2024-12-28")).toBe(true);
    expect(isWorked("2024-11-02")).toBe(true);
    expect(isWorked("2024-04-20")).toBe(false);
    expect(dayOf("2024-04-27")).toEqual({ date: "2024-04-27", kind: "working" });
  });

  it("knows shortened days, names of holidays and where a day off came from", () => {
    expect(dayOf("2024-11-02")).toEqual({ date: "2024-11-02", kind: "shortened" });
    expect(dayOf("2024-04-29")).toEqual({ date: "2024-04-29", kind: "nonWorking", movedFrom: "2024-04-27" });
    expect(dayOf("2026-06-12")).toEqual({ date: "2026-06-12", kind: "nonWorking", title: "День России" });
    expect(isWorked("2026-12-31")).toBe(false);
    expect(isWorked("2026-06-11")).toBe(true);
  });

  it("is dated as its source, which is the version a deadline was counted by", () => {
    expect(files.map(({ year, sourceDate }) => [year, sourceDate])).toContainEqual([2020, "2020-06-17"]);
    expect(calendar.years.get(2026)?.version).toBe("2025-09-30");
  });

  it.each([
    ["2026-10-06", 20, "2026-11-03"],
    ["2026-12-30", 1, "2027-01-11"],
    ["2024-04-26", 1, "2024-04-27"],
    ["2020-03-27", 1, "2020-05-12"],
  ])("counts from %s %s working days to %s", (from, days, end) => {
    expect(addWorkingDays(from, days, calendar)).toEqual({ ok: true, value: end });
  });

  it("refuses to count into a year that was never imported", () => {
    expect(addWorkingDays("2027-12-30", 1, calendar)).toEqual({
      ok: false,
      failure: { code: "calendarMissing", year: 2028 },
    });
    expect(isWorkingDay("2018-12-29", calendar)).toMatchObject({ failure: { year: 2018 } });
  });

  it("stands once", () => {
    expect(() => toWorkingCalendar([...files, ...files])).toThrow("Two calendars of one year");
  });
});

describe("a calendar file", () => {
  const good = xmlOf(2026);
  const changed = (from: string | RegExp, to: string): string => {
    const text = good.replace(from, to);
    expect(text).not.toBe(good);

    return text;
  };
  const refused = (xml: string) => {
    const file = parseWorkingCalendarFile(xml);

    return file.ok ? "accepted" : file.failure.code;
  };

  it("may start with a byte order mark and hold comments and named characters", () => {
    const file = fileOf(
      `\uFEFF${changed("День России", "День &quot;России&quot; &amp;")}`.replace(
        "<days>",
        "<!-- days --><days>",
      ),
    );
    expect(file.days.find(({ date }) => date === "2026-06-12")?.title).toBe('День "России" &');
    expect(file.days).toHaveLength(22);
  });

  it("with a DOCTYPE, an entity or CDATA is not read at all", () => {
    const doctype = '<!DOCTYPE calendar [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(refused(changed("<calendar", `${doctype}<calendar`))).toBe("calendarMarkup");
    expect(refused(changed("<calendar", "<!doctype calendar><calendar"))).toBe("calendarMarkup");
    expect(refused(changed("День России", "&x;"))).toBe("calendarMarkup");
    expect(refused(changed("День России", "&#1044;"))).toBe("calendarMarkup");
    expect(refused(changed("<days>", "<![CDATA[<days>]]><days>"))).toBe("calendarMarkup");
  });

  it.each([
    ["nothing", "", "calendarNotXml"],
    ["other text", "2026: all days", "calendarNotXml"],
    ["JSON", '{"year":2026}', "calendarNotXml"],
    ["unclosed XML", "<calendar><days></calendar>", "calendarNotXml"],
    ["another document", "<ValCurs><Valute/></ValCurs>", "calendarShape"],
    ["a page", "<html><body>404</body></html>", "calendarShape"],
    ["a name that would reach a prototype", '<calendar><__proto__ year="1"/></calendar>', "calendarNotXml"],
    ["far too much", `<calendar>${" ".repeat(200_000)}</calendar>`, "calendarTooLarge"],
  ])("holding %s is refused", (_, xml, code) => {
    expect(refused(xml)).toBe(code);
  });

  it.each([
    ["no year", /year="2026" /, "", "calendarShape"],
    ["an odd year", 'year="2026"', 'year="twenty"', "calendarShape"],
    ["no date of its source", /date="2025.09.30" /, "", "calendarShape"],
    ["an impossible date of its source", "2025.09.30", "2025.02.30", "calendarShape"],
    ["a day type nobody knows", 't="2"', 't="4"', "calendarShape"],
    ["a day without a type", ' t="2"', "", "calendarShape"],
    ["a day written otherwise", 'd="04.30"', 'd="4.30"', "calendarShape"],
    ["a day that does not exist", 'd="04.30"', 'd="04.31"', "calendarDay"],
    ["a day off moved from a day that does not exist", 'f="01.03"', 'f="13.01"', "calendarDay"],
    ["the same day twice", 'd="04.30"', 'd="05.01"', "calendarDayTwice"],
    ["a holiday it does not list", 'h="1"', 'h="99"', "calendarHoliday"],
    ["the calendar of another country", 'country="ru"', 'country="by"', "calendarCountry"],
    ["no New Year", /<day d="01.01"[^>]*>/, "", "calendarWithoutNewYear"],
    ["a worked New Year", 'd="01.01" t="1"', 'd="01.01" t="2"', "calendarWithoutNewYear"],
    ["no days", /<day [\s\S]*<\/days>/, "</days>", "calendarShape"],
  ])("with %s is refused", (_, from, to, code) => {
    expect(refused(changed(from, to))).toBe(code);
  });

  it("is refused with the day that is wrong", () => {
    expect(parseWorkingCalendarFile(changed('d="04.30"', 'd="04.31"'))).toEqual({
      ok: false,
      failure: { code: "calendarDay", day: "04.31" },
    });
  });
});
