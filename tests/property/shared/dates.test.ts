import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  compareDates,
  daysBetween,
  isIsoDate,
  isoFrom,
  isoWeekdayOf,
  moscowDateOf,
  parseDateInput,
} from "@/lib/shared/iso-date";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "@/lib/shared/working-days";
import { casesOf } from "@/tests/support/counts";

const cases = casesOf("property");

const dayLength = 86_400_000;
const instant = fc.date({
  min: new Date("0101-01-01T00:00:00Z"),
  max: new Date("9899-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

describe("counting days", () => {
  it("agrees with the machine's own calendar", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -36_500, max: 36_500 }), (start, days) => {
        const end = new Date(start.getTime() + days * dayLength);
        expect(addDays(isoOf(start), days)).toBe(isoOf(end));
        expect(daysBetween(isoOf(start), isoOf(end))).toBe(days);
        expect(isoWeekdayOf(isoOf(start)) % 7).toBe(start.getUTCDay());
        expect(compareDates(isoOf(start), isoOf(end)) < 0).toBe(days > 0);
      }),
      cases,
    );
  });

  it("knows which days exist as the machine does", () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const parsed = new Date(`${text}T00:00:00Z`);
        expect(isIsoDate(text)).toBe(!Number.isNaN(parsed.getTime()) && isoOf(parsed) === text);
      }),
      cases,
    );
  });

  it("reads back every way of typing a day", () => {
    const typed = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(typed, (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const expected = { ok: true, value: isoFrom(year, month, day) };
        for (const text of [`${day}.${month}.${year}`, `${day}/${month}/${year}`, isoOf(date)]) {
          expect(parseDateInput(text)).toEqual(expected);
        }
      }),
      cases,
    );
  });

  it("puts Moscow three hours ahead since 2015", () => {
    const recent = fc.date({ min: new Date("2015-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(recent, (date) => {
        expect(moscowDateOf(date)).toBe(isoOf(new Date(date.getTime() + 3 * 3_600_000)));
      }),
      cases,
    );
  });
});

describe("counting working days", () => {
  /** Two years in which any day may be off: as many of them as a real year has, or far more. */
  const calendar: fc.Arbitrary<WorkingCalendar> = fc
    .array(fc.integer({ min: 0, max: 729 }), { minLength: 100, maxLength: 300 })
    .map((daysOff) => {
      const nonWorking = new Set(daysOff.map((day) => addDays("2026-01-01", day)));
      const year = { version: "2026-01-01", nonWorking };

      return { years: new Map([2026, 2027].map((number) => [number, year])) };
    });
  const start = fc.integer({ min: 200, max: 400 }).map((day) => addDays("2026-01-01", day));
  const fewer = casesOf("workingDays");

  it("there and back agree, and a deadline is never a day off", () => {
    fc.assert(
      fc.property(calendar, start, fc.integer({ min: -30, max: 30 }), (known, from, days) => {
        const end = addWorkingDays(from, days, known);
        if (!end.ok) throw new Error("The two years hold every such period");

        const isDayOff = known.years.get(2026)?.nonWorking.has(end.value);
        expect(isDayOff).toBe(false);
        if (days !== 0) expect(workingDaysBetween(from, end.value, known)).toEqual({ ok: true, value: days });
      }),
      fewer,
    );
  });

  it("a longer period never ends earlier, and one that starts later never either", () => {
    fc.assert(
      fc.property(calendar, start, fc.integer({ min: 1, max: 30 }), (known, from, days) => {
        const ends = [
          addWorkingDays(from, days, known),
          addWorkingDays(addDays(from, 1), days, known),
          addWorkingDays(from, days + 1, known),
        ].map((end) => (end.ok ? end.value : "missing"));
        const [end = "", later = "", longer = ""] = ends;
        expect(end <= later).toBe(true);
        expect(end < longer).toBe(true);
      }),
      fewer,
    );
  });
});
