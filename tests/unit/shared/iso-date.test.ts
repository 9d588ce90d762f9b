import { afterEach, describe, expect, it } from "vitest";
import {
  addDays,
  compareDates,
  daysBetween,
  isInstant,
  isIsoDate,
  isoFrom,
  isoWeekdayOf,
  moscowDateOf,
  parseDateInput,
  yearOf,
} from "@/lib/shared/iso-date";

describe("a day", () => {
  it.each(["2026-10-06", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("exists: %s", (date) => {
    expect(isIsoDate(date)).toBe(true);
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "2026-1-1",
    "26-01-01",
    "2026-10-06T00:00:00Z",
    "2026-10-06\n",
    " 2026-10-06",
    "２０２６-10-06",
    "",
  ])("does not exist: %j", (date) => {
    expect(isIsoDate(date)).toBe(false);
  });

  it("is not made up", () => {
    expect(isoFrom(26, 1, 2)).toBe("0026-01-02");
    expect(() => isoFrom(2026, 2, 29)).toThrow("Not a day");
    expect(() => addDays("2026-02-30", 1)).toThrow("Not a day: 2026-02-30");
    expect(() => addDays("9999-12-31", 1)).toThrow("Not a day");
    expect(() => addDays("2026-01-01", 0.5)).toThrow("Not a whole number");
  });

  it.each([
    ["2026-10-06", 1, "2026-10-07"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-03-01", -1, "2024-02-29"],
    ["1970-01-01", -1, "1969-12-31"],
    ["2000-01-01", 146_097, "2400-01-01"],
    ["2026-10-06", 0, "2026-10-06"],
  ])("%s and %s days make %s", (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected);
    expect(daysBetween(from, expected)).toBe(days);
  });

  it.each([
    ["2026-10-05", 1],
    ["2026-10-10", 6],
    ["2026-10-11", 7],
    ["1969-12-31", 3],
    ["0001-01-01", 1],
  ])("%s is day %s of its week", (date, weekday) => {
    expect(isoWeekdayOf(date)).toBe(weekday);
  });

  it("follows the day before through four centuries, every leap year and every century's end among them", () => {
    let date = "1899-12-31";
    const wrong: string[] = [];
    for (let day = Date.UTC(1900, 0, 1); day < Date.UTC(2300, 0, 1); day += 86_400_000) {
      date = addDays(date, 1);
      if (date !== new Date(day).toISOString().slice(0, 10)) wrong.push(date);
    }
    expect(wrong).toEqual([]);
    expect(date).toBe("2299-12-31");
  });

  it("comes before, after or on another", () => {
    expect(compareDates("2026-01-31", "2026-02-01")).toBeLessThan(0);
    expect(compareDates("2026-02-01", "2026-01-31")).toBeGreaterThan(0);
    expect(compareDates("2026-02-01", "2026-02-01")).toBe(0);
    expect(yearOf("2026-02-01")).toBe(2026);
  });
});

describe("the day in Moscow", () => {
  const zoneOfTheMachine = process.env.TZ;

  afterEach(() => {
    if (zoneOfTheMachine === undefined) delete process.env.TZ;
    else process.env.TZ = zoneOfTheMachine;
  });

  it.each(["UTC", "Europe/Moscow", "Asia/Vladivostok", "America/New_York"])(
    "turns at Moscow's midnight on a machine in %s",
    (zone) => {
      process.env.TZ = zone;
      expect(moscowDateOf(new Date("2026-10-05T20:59:59.999Z"))).toBe("2026-10-05");
      expect(moscowDateOf(new Date("2026-10-05T21:00:00.000Z"))).toBe("2026-10-06");
      expect(moscowDateOf(new Date("2026-12-31T21:00:00.000Z"))).toBe("2027-01-01");
      expect(addDays("2026-03-29", 1)).toBe("2026-03-30");
    },
  );

  it("was an hour earlier while Moscow kept summer time for ever, from 2011 to 2014", () => {
    expect(moscowDateOf(new Date("2012-06-01T20:00:00.000Z"))).toBe("2012-06-02");
    expect(moscowDateOf(new Date("2015-06-01T20:00:00.000Z"))).toBe("2015-06-01");
  });
});

describe("a moment", () => {
  it.each([
    ["2026-10-06T09:00:00.000Z", true],
    ["2026-10-06T09:00:00Z", false],
    ["2026-10-06", false],
    ["2026-13-06T09:00:00.000Z", false],
    ["", false],
  ])("%j has the one spelling: %s", (text, isOne) => {
    expect(isInstant(text)).toBe(isOne);
  });
});

describe("a typed date", () => {
  it.each([
    ["06.10.2026", "2026-10-06"],
    ["6.10.2026", "2026-10-06"],
    ["6.1.2026", "2026-01-06"],
    ["2026-10-06", "2026-10-06"],
    ["06/10/2026", "2026-10-06"],
    ["\u00A029.02.2024 ", "2024-02-29"],
    ["01.01.1990", "1990-01-01"],
    ["31.12.2100", "2100-12-31"],
  ])("%j is %s", (text, date) => {
    expect(parseDateInput(text)).toEqual({ ok: true, value: date });
  });

  it.each([
    ["", "dateEmpty"],
    ["  ", "dateEmpty"],
    ["вчера", "dateShape"],
    ["06.10/2026", "dateShape"],
    ["06-10-2026", "dateShape"],
    ["6 октября 2026", "dateShape"],
    ["06102026", "dateShape"],
    ["06.10.02026", "dateShape"],
    ["０６.10.2026", "dateShape"],
    ["2026-10-06T10:00", "dateShape"],
    ["06.10.26", "dateYearShort"],
    ["06.10.202", "dateYearShort"],
    ["26-10-06", "dateYearShort"],
    ["29.02.2026", "dateImpossible"],
    ["31.04.2026", "dateImpossible"],
    ["10/13/2026", "dateImpossible"],
    ["00.10.2026", "dateImpossible"],
    ["06.10.0026", "dateYearOutOfRange"],
    ["06.10.1989", "dateYearOutOfRange"],
    ["01.01.2101", "dateYearOutOfRange"],
  ])("%j is refused as %s", (text, code) => {
    expect(parseDateInput(text)).toEqual({ ok: false, failure: { code } });
  });
});
