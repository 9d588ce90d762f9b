import { describe, expect, it } from "vitest";
import { assessed, minor, outcomeOf, type Written } from "@/tests/unit/programmes/catalogue/programmes";

// Every expected amount was computed by hand from the act's formula, not taken from the engine.

const standing = {
  legalForm: "COMPANY",
  region: "77",
  size: "SMALL",
  taxDebt: "0",
  insolvent: false,
  samePurposeFunding: false,
  lastBreachOn: null,
  offshoreShare: 0,
  foreignShare: 0,
};

const applicantOn = (on: string, changes: Written = {}) => ({
  taxRegime: "VAT_PAYER",
  registeredOn: "2010-01-01",
  size: "SMALL",
  statements: [{ on, ...standing, ...changes }],
});

const paid = (category: string, amount: string, paidOn: string, more: Written = {}) => ({
  id: `${category}-${amount}`,
  category,
  amount: { minor: minor(amount), currency: "RUB" },
  paidOn,
  ...more,
});

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

describe("REC transport: min(0.8·S, share·V, L)", () => {
  const claim = (filedAt: string, cost: string, value: string, more: Written = {}) => ({
    format: 1,
    filedAt,
    applicant: { ...applicantOn(filedAt.slice(0, 10)), region: "77" },
    exports: { goodsValue: minor(value) },
    lines: [
      paid("TRANSPORT", cost, `${filedAt.slice(0, 4)}-01-10`, {
        shippedOn: `${filedAt.slice(0, 4)}-01-10`,
        ...more,
      }),
    ],
  });
  const in2021 = "2021-06-01T10:00:00";
  const in2022 = "2022-06-01T10:00:00";

  it.each([
    [
      "rec-transport-2021",
      "the vector: the value of goods binds",
      claim(in2021, "1 000 000", "6 000 000"),
      "660 000 by GOODS_VALUE",
    ],
    ["rec-transport-2021", "the share of cost decides", claim(in2021, "1 000 000", "10 000 000"), "800 000"],
    ["rec-transport-2021", "cost and value meet", claim(in2021, "1 100 000", "8 000 000"), "880 000"],
    [
      "rec-transport-2021",
      "500 m a year",
      claim(in2021, "900 000 000", "9 000 000 000"),
      "500 000 000 by COMPANY_YEAR",
    ],
    [
      "rec-transport-2021",
      "300 m for timber",
      claim(in2021, "900 000 000", "9 000 000 000", { hsCode: "4407" }),
      "300 000 000 by COMPANY_YEAR",
    ],
    ["rec-transport-2021", "exactly 500 m", claim(in2021, "625 000 000", "9 000 000 000"), "500 000 000"],
    [
      "rec-transport-2022",
      "a quarter of the value",
      claim(in2022, "1 000 000", "3 000 000"),
      "750 000 by GOODS_VALUE",
    ],
    ["rec-transport-2022", "below a quarter", claim(in2022, "1 000 000", "3 200 000"), "800 000"],
    [
      "rec-transport-2026",
      "60 %",
      claim("2026-03-01T10:00:00", "1 000 000", "1", { country: "CN" }),
      "600 000",
    ],
    [
      "rec-transport-2026",
      "a country left out",
      claim("2026-03-01T10:00:00", "1 000 000", "1", { country: "DE" }),
      "0",
    ],
    [
      "rec-transport-2026",
      "before nine on the first day",
      claim("2026-02-26T08:59:59", "1 000 000", "1", { country: "CN" }),
      "0",
    ],
    [
      "rec-transport-2026",
      "at six on the last day",
      claim("2026-03-23T18:00:00", "1 000 000", "1", { country: "CN" }),
      "0",
    ],
  ])("%s: %s", (name, _case, written, expected) => {
    expect(outcomeOf(assessed(name, written))).toBe(expected);
  });

  it("gives Siberian timber 30 %", () => {
    const written = claim("2026-03-01T10:00:00", "1 000 000", "1", { country: "CN", hsCode: "4407" });

    expect(
      outcomeOf(
        assessed("rec-transport-2026", { ...written, applicant: { ...written.applicant, region: "38" } }),
      ),
    ).toBe("300 000");
  });

  it("converts a foreign cost at the rate of its payment", () => {
    const written = claim(in2021, "1", "100 000 000");
    const [line] = written.lines;
    const foreign = {
      ...written,
      rates: [
        { currency: "AMD", nominal: "100", value: "218342", date: "2021-01-09", source: "Bank of Russia" },
      ],
      lines: [{ ...line, amount: { minor: minor("1 500 000", "AMD"), currency: "AMD" } }],
    };
    const { totals, ratesUsed } = assessed("rec-transport-2021", foreign);

    expect(totals.claimed).toBe(32_751_300n);
    expect(totals.support).toBe(26_201_040n);
    expect(ratesUsed).toEqual([{ currency: "AMD", date: "2021-01-09", value: 218_342n, nominal: 100n }]);
  });
});

describe("REC certification 687: 80 % of goods, 50 % of medicines, 50 m an application", () => {
  const claim = (filedAt: string, used: string, ...costs: readonly (readonly [string, string])[]) => ({
    format: 1,
    filedAt,
    applicant: applicantOn("2021-01-01"),
    used: [{ cap: "ORGANISATION", minor: minor(used) }],
    lines: costs.map(([category, amount]) =>
      paid(category, amount, `${filedAt.slice(0, 4)}-02-02`, { certificateOn: "2021-01-10" }),
    ),
  });

  it.each([
    ["rec-certification-687", "goods", claim("2021-06-01T10:00:00", "0", ["CERT", "1 000 000"]), "800 000"],
    [
      "rec-certification-687",
      "medicines",
      claim("2021-06-01T10:00:00", "0", ["MEDICINES", "1 000 000"]),
      "500 000",
    ],
    [
      "rec-certification-687",
      "at 50 m",
      claim("2021-06-01T10:00:00", "0", ["CERT", "62 500 000"]),
      "50 000 000",
    ],
    [
      "rec-certification-687",
      "above 50 m",
      claim("2021-06-01T10:00:00", "0", ["CERT", "62 500 001"]),
      "50 000 000 by APPLICATION",
    ],
    [
      "rec-certification-687",
      "490 m used of 500",
      claim("2021-06-01T10:00:00", "490 000 000", ["CERT", "62 500 000"]),
      "10 000 000 by ORGANISATION",
    ],
    [
      "rec-certification-687-later",
      "290 m used of 300",
      claim("2023-06-01T10:00:00", "290 000 000", ["CERT", "62 500 000"]),
      "10 000 000 by ORGANISATION",
    ],
  ])("%s: %s", (name, _case, written, expected) => {
    expect(outcomeOf(assessed(name, written))).toBe(expected);
  });

  it("does not count a cost whose certificate is not there", () => {
    const written = {
      ...claim("2021-06-01T10:00:00", "0"),
      lines: [paid("CERT", "1 000 000", "2021-02-02")],
    };
    const assessment = assessed("rec-certification-687", written);

    expect(outcomeOf(assessment)).toBe("0");
    expect(assessment.blockers).toMatchObject([
      { code: "fieldMissing", params: { field: { text: "certificateOn" } } },
    ]);
  });
});

describe("REC agro certification 1816 and patents 1368", () => {
  const agro = (deliveredVolume: number, paidOn: string) => ({
    format: 1,
    filedAt: "2024-06-15T10:00:00",
    applicant: applicantOn("2024-01-01"),
    exports: { deliveredVolume },
    lines: [paid("CERT", "1 000 000", paidOn)],
  });
  const patents = (size: string, more: Written) => ({
    format: 1,
    filedAt: "2022-06-15T10:00:00",
    applicant: { ...applicantOn("2022-01-01"), size },
    lines: [paid("FEES", "100 000", "2022-01-10", more)],
  });

  it.each([
    ["rec-agro-certification-1816", "below the bracket", agro(999, "2024-01-10"), "500 000"],
    ["rec-agro-certification-1816", "at the bracket", agro(1000, "2024-01-10"), "900 000"],
    ["rec-agro-certification-1816", "twelve months to the day", agro(1000, "2023-06-15"), "900 000"],
    ["rec-agro-certification-1816", "a day more", agro(1000, "2023-06-14"), "0"],
    ["rec-patents-1368", "a small firm", patents("SMALL", {}), "100 000"],
    ["rec-patents-1368", "a large one", patents("LARGE", {}), "70 000"],
    ["rec-patents-1368", "a bank's fee", patents("SMALL", { kind: "BANK_FEE" }), "0"],
    [
      "rec-patents-1368",
      "maintenance in the third year",
      patents("SMALL", { maintenanceYear: 3 }),
      "100 000",
    ],
    ["rec-patents-1368", "maintenance in the fourth", patents("SMALL", { maintenanceYear: 4 }), "0"],
  ])("%s: %s", (name, _case, written, expected) => {
    expect(outcomeOf(assessed(name, written))).toBe(expected);
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
