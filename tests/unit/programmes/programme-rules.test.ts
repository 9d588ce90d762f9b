import { describe, expect, it } from "vitest";
import {
  approvalLevelsFor,
  categoryOf,
  clauseOf,
  filingStatusAt,
  filingWindowOf,
  fiscalYearFor,
  lastFilingDayOf,
  programmeRulesToJson,
} from "@/lib/programmes/domain/programme-rules";
import { rub, rules2019, rules2020, rules2026, rulesOf } from "@/tests/unit/programmes/builders";

describe("the programme documents of the repository", () => {
  it("are right, and read back from what is stored as the same rules", () => {
    for (const rules of [rules2019, rules2020, rules2026])
      expect(rulesOf(JSON.parse(JSON.stringify(programmeRulesToJson(rules))))).toEqual(rules);
  });

  it("say what DEMO-2020 says", () => {
    expect(rules2020.categories.map(({ code, rateBasisPoints }) => `${code} ${rateBasisPoints}`)).toEqual([
      "CERTIFICATION 5000",
      "TRANSPORT 5000",
      "EXHIBITION 5000",
      "INTELLECTUAL_PROPERTY 5000",
      "ADAPTATION 5000",
      "MANAGEMENT_SYSTEMS 5000",
      "ECOMMERCE 5000",
    ]);
    expect(rules2020.period).toEqual({ basis: "PAYMENT", from: "2020-01-01", to: "2020-12-31" });
    expect(rules2020.minimumClaim).toEqual({ kopecks: rub("50 000") });
  });

  it("say what is in force in the running year", () => {
    const inForce = rules2026.categories.map(({ code, rateBasisPoints }) => {
      const cap = rules2026.caps.find(({ categories }) => categories !== "ALL" && categories.includes(code));

      return `${code} ${rateBasisPoints} ${cap?.kopecks}`;
    });

    expect(inForce).toEqual([
      "CERTIFICATION 8000 100000000",
      "TRANSPORT 5000 70000000",
      "EXHIBITION 7000 80000000",
      "INTELLECTUAL_PROPERTY 8000 30000000",
    ]);
    expect(rules2026.vat.coveredFor).toEqual([]);
  });

  it("leave no gap and no overlap between the windows of 2019 and 2020", () => {
    expect(filingWindowOf(rules2019).to).toEqual(filingWindowOf(rules2020).from);
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
    expect(approvalLevelsFor(rules2020, rub(support)).map(({ role }) => role)).toEqual(roles);
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
    expect(lastFilingDayOf(rules2019)).toBe("2020-01-31");
    expect(lastFilingDayOf(rules2026)).toBe("2026-12-31");
  });

  it("may name the year that pays; else the Moscow day of filing does", () => {
    expect(fiscalYearFor(rules2019, new Date("2020-01-20T09:00:00Z"))).toBe(2019);
    expect(fiscalYearFor(rules2026, new Date("2026-12-31T20:59:59Z"))).toBe(2026);
    expect(fiscalYearFor(rules2026, new Date("2026-12-31T21:00:00Z"))).toBe(2027);
  });
});

it("a category the version has is found, another is not", () => {
  expect(categoryOf(rules2026, "TRANSPORT")?.rateBasisPoints).toBe(5000);
  expect(categoryOf(rules2026, "ECOMMERCE")).toBeNull();
});
