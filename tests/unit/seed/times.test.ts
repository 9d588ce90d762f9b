import { describe, expect, test } from "vitest";
import { moscowDateOf } from "@/lib/shared/iso-date";
import { readCalendar } from "@/prisma/seed/calendar";
import { numbersFor } from "@/prisma/seed/numbers";
import { filedAt, runningYear } from "@/prisma/seed/times";

const calendar = readCalendar();
const october = new Date("2026-10-06T10:00:00+03:00");

describe("the demo's running year", () => {
  test("counts back in working days from today", () => {
    const year = runningYear(october, calendar);
    expect(moscowDateOf(year.filed(20).at(0))).toBe("2026-09-08");
    expect(moscowDateOf(year.filed(0).at(0))).toBe("2026-10-06");
  });

  test("lies between the first of January and now, in order, whenever it begins", () => {
    for (const moment of [
      "2026-01-01T00:40:00+03:00",
      "2026-01-19T10:00:00+03:00",
      "2026-12-30T18:00:00+03:00",
    ]) {
      const now = new Date(moment);
      const year = runningYear(now, calendar);
      const moments = [183, 120, 60, 20, 5, 0].map((ago) => year.filed(ago).at(0.4).getTime());
      expect(moments).toEqual([...moments].sort((one, other) => one - other));
      expect(moments[0]).toBeGreaterThanOrEqual(Date.parse("2026-01-01T00:00:00+03:00"));
      expect(moments.at(-1)).toBeLessThan(now.getTime());
    }
  });

  test("a claim of the past is filed at its second, and goes on in working days", () => {
    const timeline = filedAt("2020-07-02T10:41:00+03:00", calendar);
    expect(timeline.at(0).toISOString()).toBe("2020-07-02T07:41:00.000Z");
    expect(moscowDateOf(timeline.at(2))).toBe("2020-07-06");
  });
});

test("numbers rise and meet the known ones", () => {
  expect(numbersFor([undefined, 418, undefined, undefined, 592, undefined])).toEqual([
    209, 418, 476, 534, 592, 596,
  ]);
});
