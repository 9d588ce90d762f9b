import { describe, expect, it } from "vitest";
import { assessed, minor, outcomeOf, type Written } from "@/tests/unit/programmes/catalogue/programmes";
import { applicantOn, paid, standing } from "@/tests/unit/programmes/catalogue/russian-claims";

// Every expected amount was computed by hand from the act's formula, not taken from the engine.

describe("MEC subsidy 2021: 50 %, 12.5 m a year", () => {
  const claim = (amount: string, changes: Written = {}) => ({
    format: 1,
    filedAt: "2021-04-10T12:00:00",
    applicant: applicantOn("2021-01-01"),
    lines: [paid("TRANSPORT", amount, "2020-06-30")],
    ...changes,
  });

  it.each([
    ["below the limit", claim("24 999 999.98"), "12 499 999.99"],
    ["at the limit", claim("25 000 000"), "12 500 000"],
    ["above the limit", claim("25 000 000.02"), "12 500 000 by COMPANY_YEAR"],
    [
      "less what the year has given",
      claim("10 000 000", { used: [{ cap: "COMPANY_YEAR", minor: minor("9 000 000") }] }),
      "3 500 000 by COMPANY_YEAR",
    ],
    [
      "nothing left",
      claim("10 000 000", { used: [{ cap: "COMPANY_YEAR", minor: minor("13 000 000") }] }),
      "0 by COMPANY_YEAR",
    ],
    ["the last second of the window", claim("100 000", { filedAt: "2021-04-30T23:59:59" }), "50 000"],
    ["the first second after it", claim("100 000", { filedAt: "2021-05-01T00:00:00" }), "0"],
    [
      "five months old",
      claim("100 000", { applicant: { ...applicantOn("2021-01-01"), registeredOn: "2020-10-11" } }),
      "0",
    ],
    [
      "six months old to the day",
      claim("100 000", { applicant: { ...applicantOn("2021-01-01"), registeredOn: "2020-10-10" } }),
      "50 000",
    ],
    [
      "a debt of thirty days",
      claim("100 000", { applicant: applicantOn("2021-01-01", { taxDebt: "1", taxDebtDays: 30 }) }),
      "50 000",
    ],
    [
      "a debt of thirty-one days",
      claim("100 000", { applicant: applicantOn("2021-01-01", { taxDebt: "1", taxDebtDays: 31 }) }),
      "0",
    ],
    [
      "another city's company",
      claim("100 000", { applicant: applicantOn("2021-01-01", { region: "78" }) }),
      "0",
    ],
    ["paid too early", claim("100 000", { lines: [paid("TRANSPORT", "100 000", "2017-12-31")] }), "0"],
  ])("%s", (_case, written, expected) => {
    expect(outcomeOf(assessed("mec-subsidy-2021", written))).toBe(expected);
  });

  it("asks about same-purpose money on the first day of the previous month, not on the day of filing", () => {
    const later = { on: "2021-03-02", samePurposeFunding: true };
    const written = claim("100 000", {
      applicant: { ...applicantOn("2021-01-01"), statements: [{ on: "2021-01-01", ...standing }, later] },
    });
    const outcome = assessed("mec-subsidy-2021", written).eligibility.find(
      ({ rule }) => rule === "NO_SAME_PURPOSE_FUNDING",
    );

    expect(outcome).toMatchObject({ asOf: "2021-03-01", outcome: "MET" });
  });
});

describe("MEC cashback: 10 % of receipts, 10 m, half of the taxes", () => {
  const claim = (receipts: string, taxes: string, size = "SMALL") => ({
    format: 1,
    filedAt: "2021-06-01T10:00:00",
    applicant: applicantOn("2021-01-01", { size }),
    exports: { taxesPaidPreviousYear: minor(taxes) },
    lines: [paid("RECEIPTS", receipts, "2021-02-02", { document: "20060015/9999/0000/1/1" })],
  });

  it.each([
    ["both limits far", claim("50 000 000", "40 000 000"), "5 000 000"],
    ["at the year's limit", claim("100 000 000", "40 000 000"), "10 000 000"],
    ["above the year's limit", claim("100 000 000.10", "40 000 000"), "10 000 000 by PROGRAM_YEAR"],
    ["at half of the taxes", claim("50 000 000", "10 000 000"), "5 000 000"],
    ["above half of the taxes", claim("50 000 000", "9 999 999.98"), "4 999 999.99 by TAXES"],
    ["above both", claim("200 000 000", "4 000 000"), "2 000 000 by TAXES"],
    ["a large company", claim("50 000 000", "40 000 000", "LARGE"), "0"],
  ])("%s", (_case, written, expected) => {
    expect(outcomeOf(assessed("mec-cashback-2020", written))).toBe(expected);
  });

  it("promises nothing until the taxes are known, and says so", () => {
    const { exports: _unknown, ...written } = claim("50 000 000", "1");
    const assessment = assessed("mec-cashback-2020", written);

    expect(outcomeOf(assessment)).toBe("0 by TAXES");
    expect(assessment.blockers.map(({ code }) => code)).toEqual(["factMissing"]);
  });
});

describe("MEC export grant: 20 % for growth or a first export, else 10 %, 10 m", () => {
  const claim = (receipts: string, exports: Written) => ({
    format: 1,
    filedAt: "2023-06-01T10:00:00",
    applicant: applicantOn("2023-01-01"),
    exports,
    lines: [paid("RECEIPTS", receipts, "2023-02-02")],
  });

  it.each([
    ["growth of exactly 20 %", claim("10 000 000", { growth: 2000 }), "1 000 000"],
    ["growth above 20 %", claim("10 000 000", { growth: 2001 }), "2 000 000"],
    ["a first export", claim("10 000 000", { first: true }), "2 000 000"],
    ["neither known", claim("10 000 000", {}), "1 000 000"],
    ["at the limit", claim("50 000 000", { first: true }), "10 000 000"],
    ["above the limit", claim("50 000 000.05", { first: true }), "10 000 000 by COMPANY_YEAR"],
  ])("%s", (_case, written, expected) => {
    expect(outcomeOf(assessed("mec-export-grant", written))).toBe(expected);
  });
});

describe("MEC 2022: 50 %, 3 m, half of export revenue, friendly countries", () => {
  const claim = (amount: string, changes: Written = {}) => ({
    format: 1,
    filedAt: "2022-08-01T10:00:00",
    applicant: applicantOn("2022-01-01"),
    exports: { revenueCurrentYear: minor("8 000 000"), revenuePreviousYear: minor("5 000 000") },
    lines: [paid("CERT", amount, "2021-05-05", { country: "CN", hsCode: "8438100000" })],
    ...changes,
  });
  const to = (country: string) =>
    claim("1 000 000", { lines: [paid("CERT", "1 000 000", "2021-05-05", { country })] });

  it.each([
    ["at 3 m", claim("6 000 000"), "3 000 000"],
    ["above 3 m", claim("6 000 000.02"), "3 000 000 by COMPANY_YEAR"],
    [
      "half of the better year",
      claim("6 000 000", {
        exports: { revenueCurrentYear: minor("1 000 000"), revenuePreviousYear: minor("5 000 000") },
      }),
      "2 500 000 by REVENUE",
    ],
    ["to a friendly country", to("RS"), "500 000"],
    ["to another country", to("DE"), "0"],
    [
      "raw goods",
      claim("1 000 000", {
        lines: [paid("CERT", "1 000 000", "2021-05-05", { country: "CN", hsCode: "2710" })],
      }),
      "0",
    ],
    [
      "a foreign share of 49.99 %",
      claim("1 000 000", { applicant: applicantOn("2022-01-01", { foreignShare: 4999 }) }),
      "500 000",
    ],
    [
      "a foreign share of a half",
      claim("1 000 000", { applicant: applicantOn("2022-01-01", { foreignShare: 5000 }) }),
      "0",
    ],
    [
      "a debt of 100 000",
      claim("1 000 000", { applicant: applicantOn("2022-01-01", { taxDebt: minor("100 000") }) }),
      "500 000",
    ],
    [
      "a kopeck more of debt",
      claim("1 000 000", { applicant: applicantOn("2022-01-01", { taxDebt: minor("100 000.01") }) }),
      "0",
    ],
    [
      "a cost of the current year",
      claim("1 000 000", { lines: [paid("CERT", "1 000 000", "2022-02-02", { country: "CN" })] }),
      "0",
    ],
  ])("%s", (_case, written, expected) => {
    expect(outcomeOf(assessed("mec-sale-costs-2022-v1", written))).toBe(expected);
  });

  it("counts costs of the current year from the second version on", () => {
    const written = claim("1 000 000", {
      filedAt: "2022-10-01T10:00:00",
      lines: [paid("CERT", "1 000 000", "2022-02-02", { country: "CN" })],
    });

    expect(outcomeOf(assessed("mec-sale-costs-2022-v2", written))).toBe("500 000");
    expect(outcomeOf(assessed("mec-sale-costs-2022-v1", written))).toBe("0");
  });
});

describe("Moscow exhibitions: 350 thousand at home, 700 thousand abroad", () => {
  const claim = (...stands: readonly (readonly [string, string])[]) => ({
    format: 1,
    filedAt: "2019-10-01T10:00:00",
    applicant: applicantOn("2019-01-01"),
    lines: stands.map(([country, amount]) =>
      paid("EXHIBITION", amount, "2019-05-05", { id: country, country, unit: `Fair ${country}` }),
    ),
  });

  it.each([
    ["at home, at the limit", claim(["RU", "700 000"]), "350 000"],
    ["at home, above", claim(["RU", "700 000.02"]), "350 000 by YEAR_DOMESTIC"],
    ["abroad, at the limit", claim(["DE", "1 400 000"]), "700 000"],
    ["abroad, above", claim(["DE", "1 400 000.02"]), "700 000 by YEAR_ABROAD"],
    ["each under its own", claim(["RU", "1 000 000"], ["DE", "1 000 000"]), "850 000 by YEAR_DOMESTIC"],
  ])("%s", (_case, written, expected) => {
    expect(outcomeOf(assessed("moscow-exhibitions", written))).toBe(expected);
  });
});

describe("Moscow 2020 and the end of 2022", () => {
  const online = (platform: string, delivery: string) => ({
    format: 1,
    filedAt: "2020-11-01T10:00:00",
    applicant: applicantOn("2020-01-01"),
    lines: [paid("PLATFORM", platform, "2020-03-03"), paid("DELIVERY", delivery, "2020-03-03")],
  });
  const turned = (amount: string, country: string) => ({
    format: 1,
    filedAt: "2022-11-20T10:00:00",
    applicant: applicantOn("2022-01-01"),
    lines: [paid("TRANSPORT", amount, "2022-03-03", { country })],
  });

  it.each([
    ["moscow-online-promotion-2020", "both at their limits", online("1 400 000", "1 400 000"), "1 400 000"],
    [
      "moscow-online-promotion-2020",
      "one above",
      online("1 400 000.02", "1 000 000"),
      "1 200 000 by PLATFORM",
    ],
    ["moscow-reorientation-2022", "at 6.5 m", turned("13 000 000", "CN"), "6 500 000"],
    ["moscow-reorientation-2022", "above 6.5 m", turned("13 000 001", "CN"), "6 500 000 by COMPANY_YEAR"],
    ["moscow-reorientation-2022", "an old market", turned("1 000 000", "DE"), "0"],
  ])("%s: %s", (name, _case, written, expected) => {
    expect(outcomeOf(assessed(name, written))).toBe(expected);
  });
});
