import { describe, expect, it } from "vitest";
import { runOutOf, spareOf } from "@/lib/budget/domain/run-out";

const took = (september: bigint, october: bigint) => [
  { month: "2026-08-01", taken: 999_999n, paid: 0n },
  { month: "2026-09-01", taken: september, paid: 0n },
  { month: "2026-10-01", taken: october, paid: 0n },
];

describe("when a line runs out", () => {
  it("follows the pace of this month and the one before it", () => {
    // 36 days took 3 600: a hundred a day, so 4 300 last 43 days.
    expect(runOutOf({ today: "2026-10-06", available: 4_300n, months: took(3_000n, 600n) })).toEqual({
      on: "2026-11-18",
      perWeek: 700n,
    });
  });

  it("is today when nothing is left", () => {
    expect(runOutOf({ today: "2026-10-06", available: 0n, months: took(3_000n, 600n) })?.on).toBe(
      "2026-10-06",
    );
  });

  it("is not said when the money lasts the year, when nobody takes any, or in the first days of a year", () => {
    expect(runOutOf({ today: "2026-10-06", available: 8_700n, months: took(3_000n, 600n) })).toBeNull();
    expect(runOutOf({ today: "2026-10-06", available: 10n, months: took(0n, 0n) })).toBeNull();
    expect(runOutOf({ today: "2026-10-06", available: 10n, months: took(5n, -9n) })).toBeNull();
    const january = [{ month: "2026-01-01", taken: 500n, paid: 0n }];
    expect(runOutOf({ today: "2026-01-09", available: 10n, months: january })).toBeNull();
  });

  it("names as spare what will not be needed by the end of the year", () => {
    // 86 days remain, a hundred a day.
    expect(spareOf({ today: "2026-10-06", available: 10_000n, months: took(3_000n, 600n) })).toBe(1_400n);
    expect(spareOf({ today: "2026-10-06", available: 8_000n, months: took(3_000n, 600n) })).toBe(0n);
    expect(spareOf({ today: "2026-10-06", available: 8_000n, months: [] })).toBe(8_000n);
  });
});
