import { describe, expect, it } from "vitest";
import { outlookOf, planAt } from "@/lib/budget/domain/outlook";

const months = (...taken: readonly number[]) =>
  taken.map((amount, index) => ({
    month: `2026-${String(index + 1).padStart(2, "0")}-01`,
    taken: BigInt(amount),
    paid: BigInt(amount) / 2n,
  }));

const year = (today: string, ...taken: readonly number[]) =>
  outlookOf({ year: 2026, today, limit: 36_500n, months: months(...taken) });

describe("the outlook of a year", () => {
  it("runs from nothing to today, with a point at the end of every month", () => {
    const { points } = year("2026-03-15", 100, 200, 50);
    expect(points.map(({ day, taken }) => [day, taken])).toEqual([
      ["2025-12-31", 0n],
      ["2026-01-31", 100n],
      ["2026-02-28", 300n],
      ["2026-03-15", 350n],
    ]);
  });

  it("expects the year to end at the pace so far", () => {
    // A hundred a day, for 90 days: 36 500 after 365.
    expect(year("2026-03-31", 3_100, 2_800, 3_100).forecast?.expected).toBe(36_500n);
  });

  it("gives the range of the slowest and the fastest quarter so far", () => {
    const steady = year("2026-06-30", 3_100, 2_800, 3_100, 3_000, 3_100, 3_000).forecast;
    expect(steady?.low).toBe(steady?.high);

    const swinging = year("2026-06-30", 0, 0, 0, 6_000, 6_200, 6_000).forecast;
    expect(swinging?.low).toBe(18_200n);
    expect(swinging?.high).toBe(18_200n + (18_200n * 184n) / 91n);
  });

  it("never expects less than what is taken, even when claims were given back", () => {
    const { forecast } = year("2026-04-30", 10_000, -1_000, -1_000, -1_000);
    expect(forecast?.low).toBeGreaterThanOrEqual(7_000n);
  });

  it("says nothing from the first days of a year, from no money, and about a year that is over", () => {
    expect(year("2026-01-15", 500).forecast).toBeNull();
    expect(year("2026-06-30").forecast).toBeNull();
    expect(year("2027-02-01", 500).forecast).toBeNull();
    expect(year("2026-12-31", 500).forecast).toBeNull();
  });

  it("shows a year that is over with all its months, and one to come with its beginning only", () => {
    const over = year("2027-02-01", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    expect(over.points).toHaveLength(13);
    expect(over.points.at(-1)).toMatchObject({ day: "2026-12-31", taken: 12n });
    expect(year("2025-11-01").points.map(({ day }) => day)).toEqual(["2025-12-31"]);
  });

  it("counts what was decided in the next January to the end of its year", () => {
    const late = [...months(5), { month: "2027-01-01", taken: 7n, paid: 0n }];
    const { points } = outlookOf({ year: 2026, today: "2027-02-01", limit: 100n, months: late });
    expect(points.at(-1)?.taken).toBe(12n);
    expect(points.at(-2)?.taken).toBe(5n);
  });

  it("plans in equal parts", () => {
    expect(planAt(2026, 36_500n, "2026-01-01")).toBe(100n);
    expect(planAt(2026, 36_500n, "2026-12-31")).toBe(36_500n);
    expect(planAt(2024, 366n, "2024-02-29")).toBe(60n);
  });

  it("knows how long months are", () => {
    const { points } = outlookOf({ year: 2024, today: "2025-01-10", limit: 100n, months: [] });
    const days = points.map(({ day }) => day);
    expect([days[0], days[1], days[2], days.at(-1)]).toEqual([
      "2023-12-31",
      "2024-01-31",
      "2024-02-29",
      "2024-12-31",
    ]);
  });
});
