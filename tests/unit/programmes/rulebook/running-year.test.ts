import { describe, expect, it } from "vitest";
import { rulebookToJson } from "@/lib/programmes/domain/rulebook/rulebook";
import { rulesYearOf, runningYearRules } from "@/lib/programmes/domain/rulebook/running-year";
import { rules2019, rules2026, rulesOf } from "@/tests/unit/programmes/builders";

describe("the rules of another running year", () => {
  it("are the same rules with every date moved by whole years", () => {
    const { version, legalAct, valid, windows, lists, period, ...rest } = runningYearRules(rules2026, {
      year: 2028,
      version: 5,
    });
    const {
      version: _v,
      legalAct: _l,
      valid: _d,
      windows: _w,
      lists: _s,
      period: _p,
      ...unchanged
    } = rules2026;

    expect(version).toBe(5);
    expect(legalAct.date).toBe("2027-12-22");
    expect(valid).toEqual({ filedFrom: "2028-01-01", filedTo: "2028-12-31" });
    expect(windows).toMatchObject([{ opens: "2028-01-01T00:00:00", closes: "2029-01-01T00:00:00" }]);
    expect(lists.products.map(({ validFrom }) => validFrom)).toEqual(["2028-01-01", "2028-01-01"]);
    expect([period.from, period.to]).toEqual([
      { kind: "DAY", day: "2028-01-01" },
      { kind: "DAY", day: "2028-12-31" },
    ]);
    expect(rest).toEqual(unchanged);
  });

  it("of the year of the document are the document", () => {
    expect(runningYearRules(rules2026, { year: 2026, version: 3 })).toEqual(rules2026);
    expect(rulesYearOf(rules2026)).toBe(2026);
  });

  it("move a named fiscal year along", () => {
    expect(runningYearRules(rules2019, { year: 2021, version: 9 }).windows[0]?.fiscalYear).toBe(2021);
  });

  it("are valid for every year", () => {
    for (let year = 2021; year <= 2040; year += 1)
      expect(() => rulesOf(rulebookToJson(runningYearRules(rules2026, { year, version: 4 })))).not.toThrow();
  });

  it("put 29 February on 28 February where there is none", () => {
    const leap = {
      ...rules2019,
      period: { ...rules2019.period, to: { kind: "DAY" as const, day: "2020-02-29" } },
    };

    expect(runningYearRules(leap, { year: 2020, version: 9 }).period.to).toEqual({
      kind: "DAY",
      day: "2021-02-28",
    });
  });
});
