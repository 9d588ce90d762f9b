import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rateCellOf } from "@/lib/programmes/domain/rate-month";
import { parseWorkingCalendarFile, toWorkingCalendar } from "@/lib/programmes/domain/working-calendar-file";

const file = parseWorkingCalendarFile(readFileSync("prisma/reference/calendar-ru/2026.xml", "utf8"));
const calendar = toWorkingCalendar(file.ok ? [file.value] : []);
const cell = (day: string, last: string | null, today = "2026-10-30") =>
  rateCellOf({ day, today, last, calendar });

describe("a rate of a day", () => {
  it("is a record of the day", () => expect(cell("2026-10-06", "2026-10-06")).toBe("stored"));

  it("is Saturday's record on a Monday", () => {
    expect(cell("2026-10-05", "2026-10-03")).toBe("acting");
    expect(cell("2026-10-04", "2026-10-03")).toBe("acting");
  });

  it("is missing on a working day that only an older record reaches", () => {
    expect(cell("2026-10-05", "2026-10-02")).toBe("missing");
    expect(cell("2026-10-07", "2026-10-06")).toBe("missing");
  });

  it("outlasts the days off of the New Year", () => {
    // 9 January is a day off in 2026, 12 January the first working day.
    expect(cell("2026-01-12", "2026-01-01")).toBe("acting");
  });

  it("is not missed before the currency was kept, in days to come, and in years without a calendar", () => {
    expect(cell("2026-10-06", null)).toBe("none");
    expect(cell("2026-10-30", "2026-10-20", "2026-10-29")).toBe("none");
    expect(cell("2031-03-05", "2031-03-01", "2031-04-01")).toBe("none");
  });
});
