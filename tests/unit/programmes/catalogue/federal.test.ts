import { describe, expect, it } from "vitest";
import { assessed, minor, outcomeOf, type Written } from "@/tests/unit/programmes/catalogue/programmes";
import { applicantOn, paid } from "@/tests/unit/programmes/catalogue/russian-claims";

// Every expected amount was computed by hand from the act's formula, not taken from the engine.

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
