import { describe, expect, it } from "vitest";
import { addDays, isoWeekdayOf } from "@/lib/shared/iso-date";
import {
  addWorkingDays,
  isWorkingDay,
  versionsBetween,
  type WorkingCalendar,
  workingDaysBetween,
} from "@/lib/shared/working-days";

/** October 2026 with a holiday on Wednesday 7 and a working Saturday on 17; only weekends are off elsewhere. */
const calendar: WorkingCalendar = {
  years: new Map([[2026, { version: "2025-09-30", nonWorking: daysOff2026() }]]),
};

function daysOff2026(): ReadonlySet<string> {
  const daysOff = new Set(["2026-10-07"]);
  for (let date = "2026-01-01"; date <= "2026-12-31"; date = addDays(date, 1)) {
    if (isoWeekdayOf(date) >= 6 && date !== "2026-10-17") daysOff.add(date);
  }

  return daysOff;
}

describe("a working day", () => {
  it.each([
    ["2026-10-06", true],
    ["2026-10-07", false],
    ["2026-10-10", false],
    ["2026-10-17", true],
    ["2026-10-18", false],
  ])("%s: %s", (date, working) => {
    expect(isWorkingDay(date, calendar)).toEqual({ ok: true, value: working });
  });

  it("is not guessed for a year that has not been imported", () => {
    expect(isWorkingDay("2027-01-04", calendar)).toEqual({
      ok: false,
      failure: { code: "calendarMissing", year: 2027 },
    });
  });
});

describe("what a deadline was counted by", () => {
  const both: WorkingCalendar = {
    years: new Map([...calendar.years, [2027, { version: "2026-09-30", nonWorking: new Set() }]]),
  };

  it("is every year between its two days, in order", () => {
    expect(versionsBetween("2026-10-06", "2026-10-07", both)).toBe("2025-09-30");
    expect(versionsBetween("2026-12-20", "2027-01-20", both)).toBe("2025-09-30, 2026-09-30");
    expect(versionsBetween("2027-01-20", "2026-12-20", both)).toBe("2025-09-30, 2026-09-30");
    expect(versionsBetween("2027-12-20", "2028-01-20", both)).toBe("2026-09-30");
  });
});

describe("a period in working days", () => {
  it.each([
    ["2026-10-05", 1, "2026-10-06"],
    ["2026-10-06", 1, "2026-10-08"],
    ["2026-10-09", 1, "2026-10-12"],
    ["2026-10-10", 1, "2026-10-12"],
    ["2026-10-16", 1, "2026-10-17"],
    ["2026-10-17", 1, "2026-10-19"],
    ["2026-10-05", 9, "2026-10-17"],
    ["2026-10-06", 20, "2026-11-03"],
  ])("from %s of %s days ends on %s, the first day not counted", (from, days, end) => {
    expect(addWorkingDays(from, days, calendar)).toEqual({ ok: true, value: end });
    expect(workingDaysBetween(from, end, calendar)).toEqual({ ok: true, value: days });
  });

  it.each([
    ["2026-10-12", -1, "2026-10-09"],
    ["2026-10-08", -1, "2026-10-06"],
    ["2026-10-11", -1, "2026-10-09"],
    ["2026-10-19", -5, "2026-10-13"],
  ])("counted back from %s by %s days starts on %s", (deadline, days, start) => {
    expect(addWorkingDays(deadline, days, calendar)).toEqual({ ok: true, value: start });
    expect(workingDaysBetween(deadline, start, calendar)).toEqual({ ok: true, value: days });
  });

  it("of no days is the day itself, or the next working day when it is a day off", () => {
    expect(addWorkingDays("2026-10-06", 0, calendar)).toEqual({ ok: true, value: "2026-10-06" });
    expect(addWorkingDays("2026-10-10", 0, calendar)).toEqual({ ok: true, value: "2026-10-12" });
    expect(workingDaysBetween("2026-10-10", "2026-10-10", calendar)).toEqual({ ok: true, value: 0 });
  });

  it("is refused as soon as it runs into a missing year", () => {
    const failure = { code: "calendarMissing", year: 2027 };
    expect(addWorkingDays("2026-12-31", 1, calendar)).toEqual({ ok: false, failure });
    expect(workingDaysBetween("2026-12-31", "2027-01-01", calendar)).toEqual({ ok: false, failure });
    expect(addWorkingDays("2026-01-01", -1, calendar)).toMatchObject({ failure: { year: 2025 } });
  });

  it("has no fractions", () => {
    expect(() => addWorkingDays("2026-10-06", 1.5, calendar)).toThrow("Not a whole number");
  });
});
