import { describe, expect, it } from "vitest";
import { feedAddressOf, isPossibleRateDay, unratedDays } from "@/lib/programmes/domain/rate-days";
import {
  compareLoad,
  countLoad,
  type KnownRate,
  keptRates,
  sightOf,
} from "@/lib/programmes/domain/rate-load";

const day = "2026-10-06";
const known = (patch: Partial<KnownRate>): KnownRate => ({
  currency: "EUR",
  date: day,
  nominal: 1,
  value: 930_540n,
  revision: 1,
  ...patch,
});
const stated = (currency: string, value: bigint, nominal = 1) => ({ currency, nominal, value });
const stateOf = (rate: ReturnType<typeof stated>, stored: readonly KnownRate[]) =>
  compareLoad(day, [rate], stored)[0]?.state;

describe("a file of rates beside what is stored", () => {
  it("says what is new, what is the same and what differs", () => {
    expect(stateOf(stated("EUR", 930_540n), [known({})])).toBe("same");
    expect(stateOf(stated("EUR", 930_541n), [known({})])).toBe("differs");
    expect(stateOf(stated("EUR", 930_541n), [])).toBe("new");
    expect(stateOf(stated("EUR", 931_000n), [known({ date: "2026-10-05" })])).toBe("new");
    expect(stateOf(stated("EUR", 1_200_000n), [known({ date: "2026-10-05" })])).toBe("far");
  });

  it("takes the same price for another number of units as the same", () => {
    const stored = [known({ currency: "AMD", nominal: 100, value: 218_342n })];
    expect(stateOf(stated("AMD", 2_183_420n, 1000), stored)).toBe("same");
    expect(stateOf(stated("AMD", 2_183_421n, 1000), stored)).toBe("differs");
  });

  it("counts the states, and is seen otherwise as soon as one of them changes", () => {
    const file = [stated("EUR", 930_540n), stated("USD", 798_000n)];
    const before = compareLoad(day, file, [known({})]);
    expect(countLoad(before)).toEqual({ same: 1, new: 1, far: 0, differs: 0 });
    const stored = compareLoad(day, file, [known({}), known({ currency: "USD", value: 798_000n })]);
    const corrected = compareLoad(day, file, [known({ value: 1n }), known({ currency: "USD", value: 2n })]);
    const again = compareLoad(day, file, [
      known({ value: 1n, revision: 2 }),
      known({ currency: "USD", value: 2n }),
    ]);
    expect(new Set([before, stored, corrected, again].map(sightOf)).size).toBe(4);
  });

  it("leaves out what is no currency of a country", () => {
    const rates = ["USD", "XDR", "RUB"].map((code) => ({ code, nominal: 1, value: 1n }));
    expect(keptRates({ date: day, rates }).map(({ currency }) => currency)).toEqual(["USD"]);
  });
});

describe("days of rates", () => {
  it.each([
    ["1900-01-01", false],
    ["1992-06-30", false],
    ["1992-07-01", true],
    ["2026-10-17", true],
    ["2026-10-18", false],
    ["2200-01-01", false],
  ])("%s can have been stated by 6 October 2026: %s", (date, possible) => {
    expect(isPossibleRateDay(date, day)).toBe(possible);
  });

  it("asks for what may have been missed, never for a Sunday or a Monday", () => {
    // Friday 25 September to Tuesday 6 October.
    expect(unratedDays("2026-09-25", day, new Set(["2026-09-29", "2026-09-30"]))).toEqual([
      "2026-09-25",
      "2026-09-26",
      "2026-10-01",
      "2026-10-02",
      "2026-10-03",
    ]);
  });

  it("writes the day into the address as the Bank of Russia wants it", () => {
    expect(feedAddressOf("https://bank.example/daily", null).href).toBe("https://bank.example/daily");
    expect(feedAddressOf("https://bank.example/daily", "2020-06-30").searchParams.get("date_req")).toBe(
      "30/06/2020",
    );
  });
});
