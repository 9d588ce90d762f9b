import { describe, expect, it } from "vitest";
import { approvalRolesFor } from "@/lib/programmes/domain/rulebook/approval-roles";
import { lowestCapFor } from "@/lib/programmes/domain/rulebook/category-caps";
import { claimableCategories, highestRateOf } from "@/lib/programmes/domain/rulebook/category-offer";
import { clauseOf } from "@/lib/programmes/domain/rulebook/clauses";
import {
  filingSpanOf,
  filingStatusAt,
  fiscalYearFor,
  lastFilingDayOf,
  nearestFilingMoment,
  windowFor,
} from "@/lib/programmes/domain/rulebook/filing-windows";
import { rulebookToJson } from "@/lib/programmes/domain/rulebook/rulebook";
import { unservedParts } from "@/lib/programmes/domain/rulebook/served-rules";
import { rub, rules2019, rules2020, rules2026, rulesOf } from "@/tests/unit/programmes/builders";

describe("the programme documents of the repository", () => {
  it("are right, and read back from what is stored as the same rules", () => {
    for (const rules of [rules2019, rules2020, rules2026])
      expect(rulesOf(JSON.parse(JSON.stringify(rulebookToJson(rules))))).toEqual(rules);
  });

  it("ask for nothing that the service cannot do", () => {
    for (const rules of [rules2019, rules2020, rules2026]) expect(unservedParts(rules)).toEqual([]);
  });

  it("say what DEMO-2020 says", () => {
    expect(
      claimableCategories(rules2020).map(({ code }) => `${code} ${highestRateOf(rules2020, code)}`),
    ).toEqual([
      "CERTIFICATION 5000",
      "TRANSPORT 5000",
      "EXHIBITION 5000",
      "INTELLECTUAL_PROPERTY 5000",
      "ADAPTATION 5000",
      "MANAGEMENT_SYSTEMS 5000",
      "ECOMMERCE 5000",
    ]);
    expect(rules2020.period).toMatchObject({
      basis: "PAYMENT",
      from: { kind: "DAY", day: "2020-01-01" },
      to: { kind: "DAY", day: "2020-12-31" },
    });
    expect(rules2020.floors.minimumClaim).toEqual({ on: "SUPPORT", minor: rub("50 000") });
  });

  it("say what is in force in the running year", () => {
    const inForce = rules2026.categories.map(
      ({ code }) => `${code} ${highestRateOf(rules2026, code)} ${lowestCapFor(rules2026, code)?.limit.minor}`,
    );

    expect(inForce).toEqual([
      "CERTIFICATION 8000 100000000",
      "TRANSPORT 5000 70000000",
      "EXHIBITION 7000 80000000",
      "INTELLECTUAL_PROPERTY 8000 30000000",
    ]);
    expect(rules2026.amountBase.vatCoveredFor).toEqual([]);
  });

  it("leave no gap and no overlap between the windows of 2019 and 2020", () => {
    expect(filingSpanOf(rules2019).to).toEqual(filingSpanOf(rules2020).from);
  });

  it("cite the clauses that letters name", () => {
    expect(clauseOf(rules2026, "VAT_RECOVERABLE")).toBe("3.2");
    expect(clauseOf(rules2026, "INSURANCE_NOT_COVERED")).toBe("3.4");
    expect(clauseOf(rules2026, "DUPLICATE_DOC")).toBe("5.1");
    expect(clauseOf(rules2026, "RATE")).toBe("4.1");
    expect(clauseOf(rules2026, "CAP_TAX")).toBeNull();
  });
});

describe("who signs", () => {
  it.each([
    ["a kopeck below 300 000", "299 999.99", ["approver"]],
    ["exactly 300 000", "300 000.00", ["approver"]],
    ["a kopeck above 300 000", "300 000.01", ["approver", "commission"]],
    ["nothing", "0", ["approver"]],
    ["a billion", "1 000 000 000", ["approver", "commission"]],
  ])("for %s in the year", (_how, support, roles) => {
    expect(approvalRolesFor(rules2020, rub(support))).toEqual(roles);
  });
});

describe("the filing window", () => {
  it.each([
    ["a millisecond before it opens", "2020-01-31T20:59:59.999Z", "notYetOpen"],
    ["the moment it opens", "2020-01-31T21:00:00.000Z", "open"],
    ["at 23:59:30 Moscow time on the last day", "2021-01-31T20:59:30.000Z", "open"],
    ["the moment it closes", "2021-01-31T21:00:00.000Z", "closed"],
  ])("%s", (_when, instant, status) => {
    expect(filingStatusAt(rules2020, new Date(instant))).toBe(status);
  });

  it("has a last day", () => {
    expect(lastFilingDayOf(rules2019, new Date("2019-06-01T09:00:00Z"))).toBe("2020-01-31");
    expect(lastFilingDayOf(rules2026, new Date("2026-06-01T09:00:00Z"))).toBe("2026-12-31");
  });

  it("may name the year that pays; else the Moscow day of filing does", () => {
    expect(fiscalYearFor(rules2019, new Date("2020-01-20T09:00:00Z"))).toBe(2019);
    expect(fiscalYearFor(rules2026, new Date("2026-12-31T20:59:59Z"))).toBe(2026);
    expect(fiscalYearFor(rules2026, new Date("2026-12-31T21:00:00Z"))).toBe(2027);
  });
});

describe("two windows of one version", () => {
  const [window] = rules2020.windows;
  const rules = {
    windows: [
      { ...window, code: "AUTUMN", opens: "2020-10-01T00:00:00", closes: "2020-11-01T00:00:00" },
      {
        ...window,
        code: "SPRING",
        opens: "2020-03-01T00:00:00",
        closes: "2020-04-01T00:00:00",
        fiscalYear: 2019,
      },
    ] as typeof rules2020.windows,
  };
  const at = (day: string) => new Date(`${day}T12:00:00+03:00`);

  it.each([
    ["2020-02-20", "notYetOpen", "2020-03-31", 2019],
    ["2020-03-31", "open", "2020-03-31", 2019],
    ["2020-06-15", "notYetOpen", "2020-10-31", 2020],
    ["2020-10-15", "open", "2020-10-31", 2020],
    ["2020-12-15", "closed", "2020-10-31", 2020],
  ])("on %s: %s, the last day is %s, %i pays", (day, status, last, year) => {
    expect(filingStatusAt(rules, at(day))).toBe(status);
    expect(lastFilingDayOf(rules, at(day))).toBe(last);
    expect(fiscalYearFor(rules, at(day))).toBe(year);
  });

  it("span from the first to the last", () => {
    expect(filingSpanOf(rules)).toEqual({
      from: new Date("2020-03-01T00:00:00+03:00"),
      to: new Date("2020-11-01T00:00:00+03:00"),
    });
    expect(windowFor(rules, at("2020-06-15")).from).toEqual(new Date("2020-10-01T00:00:00+03:00"));
  });

  it.each([
    ["before a window its first moment", "2020-06-15T12:00:00+03:00", "2020-10-01T00:00:00+03:00"],
    ["inside it the moment itself", "2020-10-15T12:00:00+03:00", "2020-10-15T12:00:00+03:00"],
    ["after the last its last second", "2020-12-15T12:00:00+03:00", "2020-10-31T23:59:59+03:00"],
  ])("an estimate stands %s", (_where, now, filed) => {
    expect(nearestFilingMoment(rules, new Date(now))).toEqual(new Date(filed));
  });
});
