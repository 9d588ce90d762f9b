import { describe, expect, it } from "vitest";
import {
  calendarVersionOf,
  changesBetween,
  daysToStore,
  kindOn,
  sourceDateOf,
  withDay,
} from "@/lib/programmes/domain/calendar-import";

const newYear = { date: "2028-01-01", kind: "nonWorking", title: "Новый год" } as const;
const friday = { date: "2028-03-10", kind: "nonWorking", title: null } as const;
const file = (...days: readonly { date: string; kind: "nonWorking" | "shortened" | "working" }[]) => ({
  year: 2028,
  sourceDate: "2027-09-20",
  days,
});

describe("states of a year", () => {
  it("are named by their source, from the second on with their number", () => {
    expect(calendarVersionOf(file(), 1)).toBe("2028/2027-09-20");
    expect(calendarVersionOf(file(), 3)).toBe("2028/2027-09-20/3");
    expect(sourceDateOf("2028/2027-09-20/3")).toBe("2027-09-20");
  });

  it("count a day that is not stored as its day of the week says", () => {
    expect(kindOn("2028-03-11", [])).toBe("nonWorking");
    expect(kindOn("2028-03-10", [])).toBe("working");
    expect(kindOn("2028-03-10", [friday])).toBe("nonWorking");
  });

  it("differ in the days that are counted otherwise, and in nothing else", () => {
    const after = daysToStore(file({ ...newYear }, { date: "2028-03-11", kind: "working" }), [
      newYear,
      friday,
    ]);
    expect(after.map(({ date, kind }) => [date, kind])).toEqual([
      ["2028-01-01", "nonWorking"],
      ["2028-03-10", "working"],
      ["2028-03-11", "working"],
    ]);
    expect(changesBetween([newYear, friday], after)).toEqual([
      { date: "2028-03-10", before: "nonWorking", after: "working" },
      { date: "2028-03-11", before: "nonWorking", after: "working" },
    ]);
    // The plain week written out is the plain week.
    expect(changesBetween([], [{ date: "2028-03-10", kind: "working", title: null }])).toEqual([]);
  });

  it("keep every other day when one is changed", () => {
    const days = withDay([newYear, friday], { date: "2028-01-01", kind: "shortened" });
    expect(days).toEqual([{ date: "2028-01-01", kind: "shortened", title: null }, friday]);
  });
});
