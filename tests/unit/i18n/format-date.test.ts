import { describe, expect, test } from "vitest";
import { formatDate, formatDateTime, formatTime, machineDate } from "@/lib/i18n/format-date";

const plainSpaces = (text: string) => text.replaceAll("\u00a0", " ");

describe("days", () => {
  test.each([
    ["short", "29 окт", "29 Oct"],
    ["shortYear", "29 окт 2026", "29 Oct 2026"],
    ["dayMonth", "29 октября", "29 October"],
    ["long", "29 октября 2026", "29 October 2026"],
    ["weekday", "четверг, 29 октября 2026", "Thursday, 29 October 2026"],
    ["numeric", "29.10.2026", "29/10/2026"],
    ["monthYear", "октябрь 2026", "October 2026"],
    ["month", "окт", "Oct"],
  ] as const)("%s is %s in Russian and %s in English", (style, russian, english) => {
    expect(plainSpaces(formatDate("2026-10-29", "ru", style))).toBe(russian);
    expect(plainSpaces(formatDate("2026-10-29", "en", style))).toBe(english);
  });

  test("day and month stay on one line, only a weekday may part from them", () => {
    expect(formatDate("2026-10-29", "ru", "weekday")).toBe("четверг, 29\u00a0октября\u00a02026");
  });

  test("a date of a document is that day in every zone", () => {
    expect(formatDate("2026-01-01", "en", "numeric")).toBe("01/01/2026");
  });
});

describe("instants", () => {
  // 21:30 in London on New Year's Eve is half past midnight in Moscow.
  const newYear = "2026-12-31T21:30:00Z";

  test("an instant belongs to its day in Moscow", () => {
    expect(plainSpaces(formatDate(new Date(newYear), "ru"))).toBe("1 января 2027");
    expect(plainSpaces(formatDate(newYear, "en"))).toBe("1 January 2027");
  });

  test("times are Moscow's, in twenty-four hours", () => {
    expect(formatTime(newYear, "ru")).toBe("00:30");
    expect(formatTime("2026-10-06T11:32:00Z", "en")).toBe("14:32");
  });

  test("day and time stand together", () => {
    expect(plainSpaces(formatDateTime("2026-10-06T07:42:00Z", "ru"))).toBe("6 октября, 10:42");
    expect(plainSpaces(formatDateTime("2026-10-06T07:42:00Z", "en", "short"))).toBe("6 Oct, 10:42");
  });

  test("machines read the date, or the instant in UTC", () => {
    expect(machineDate("2026-10-29")).toBe("2026-10-29");
    expect(machineDate(new Date(newYear))).toBe("2026-12-31T21:30:00.000Z");
  });
});
