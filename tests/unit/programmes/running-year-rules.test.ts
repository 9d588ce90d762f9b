import { describe, expect, it } from "vitest";
import { programmeRulesToJson } from "@/lib/programmes/domain/programme-rules";
import { rulesYearOf, runningYearRules } from "@/lib/programmes/domain/running-year-rules";
import { rules2019, rules2026, rulesOf } from "@/tests/unit/programmes/builders";

describe("the rules of another running year", () => {
  it("are the same rules with every date moved by whole years", () => {
    const { version, legalAct, filing, period, ...rest } = runningYearRules(rules2026, {
      year: 2028,
      version: 5,
    });
    const { version: _v, legalAct: _l, filing: _f, period: _p, ...unchanged } = rules2026;

    expect(version).toBe(5);
    expect(legalAct.date).toBe("2027-12-22");
    expect(filing).toEqual({
      zone: "Europe/Moscow",
      filedFrom: "2028-01-01T00:00:00",
      filedTo: "2029-01-01T00:00:00",
    });
    expect(period).toEqual({ basis: "PAYMENT", from: "2028-01-01", to: "2028-12-31" });
    expect(rest).toEqual(unchanged);
  });

  it("of the year of the document are the document", () => {
    expect(runningYearRules(rules2026, { year: 2026, version: 3 })).toEqual(rules2026);
    expect(rulesYearOf(rules2026)).toBe(2026);
  });

  it("move a named fiscal year along", () => {
    expect(runningYearRules(rules2019, { year: 2021, version: 9 }).filing.fiscalYear).toBe(2021);
  });

  it("are valid for every year", () => {
    for (let year = 2021; year <= 2040; year += 1)
      expect(() =>
        rulesOf(programmeRulesToJson(runningYearRules(rules2026, { year, version: 4 }))),
      ).not.toThrow();
  });

  it("put 29 February on 28 February where there is none", () => {
    const leap = { ...rules2019, period: { ...rules2019.period, to: "2020-02-29" } };

    expect(runningYearRules(leap, { year: 2020, version: 9 }).period.to).toBe("2021-02-28");
  });
});
