import { describe, expect, it } from "vitest";
import {
  aClaim,
  aLine,
  amount,
  amountsOf,
  assess,
  cutsOf,
  inRoubles,
  programmeDocument,
  rate,
  rub,
  rules2026,
  rulesOf,
} from "@/tests/unit/programmes/builders";

describe("the period", () => {
  it.each([
    ["the last day before it", "2019-12-31", "0.00"],
    ["its first day", "2020-01-01", "50000.00"],
    ["its last day", "2020-12-31", "50000.00"],
    ["the first day after it", "2021-01-01", "0.00"],
  ])("decides by the payment date: %s", (_which, paidOn, support) => {
    const { totals } = assess(aClaim({ lines: [aLine({ paidOn })] }));

    expect(inRoubles(totals.support)).toBe(support);
  });

  it("names the code, the cost and the rule", () => {
    const [line] = assess(aClaim({ lines: [aLine({ paidOn: "2019-12-27" })] })).lines;

    expect(line?.cuts).toEqual([
      { step: "tests", code: "OUT_OF_PERIOD", minor: rub("100 000"), rule: "period" },
    ]);
  });
});

describe("excluded products", () => {
  it.each([
    ["4011", "0.00"],
    ["4011100003", "0.00"],
    ["4012", "50000.00"],
    ["401", "50000.00"],
    [undefined, "50000.00"],
  ])("code %s brings %s under certification, where tyres are excluded", (hsCode, support) => {
    const { totals } = assess(aClaim({ lines: [aLine({ hsCode })] }));

    expect(inRoubles(totals.support)).toBe(support);
  });

  it("of one category do not touch another", () => {
    const claim = aClaim({ category: "ADAPTATION", lines: [aLine({ hsCode: "4011" })] });

    expect(inRoubles(assess(claim).totals.support)).toBe("50000.00");
  });

  it("of all categories touch every one", () => {
    const lines = [aLine({ hsCode: "2710", paidOn: "2026-02-02" })];

    expect(cutsOf(assess(aClaim({ rules: rules2026, category: "TRANSPORT", lines })))).toEqual([
      "INELIGIBLE_PRODUCT 100000.00",
    ]);
  });
});

describe("VAT", () => {
  const withVat = [aLine({ amount: amount("214 000.00"), vat: rub("35 666.67") })];
  const forSimplified = rulesOf({
    ...programmeDocument("v2"),
    amountBase: { vatCoveredFor: ["SIMPLIFIED"] },
  });

  it("is taken out for whoever gets it back", () => {
    expect(amountsOf(aClaim({ lines: withVat }))).toBe("214000.00 > 178333.33 > 178333.33 > 89166.67");
  });

  it("is taken out for the simplified regime too where the rules do not cover it", () => {
    expect(amountsOf(aClaim({ lines: withVat, taxRegime: "SIMPLIFIED" }))).toContain("> 178333.33 >");
  });

  it("stays in for the simplified regime where the rules cover it, and only there", () => {
    const claim = aClaim({ rules: forSimplified, lines: withVat });

    const simplified = aClaim({ rules: forSimplified, lines: withVat, taxRegime: "SIMPLIFIED" });

    expect(amountsOf(simplified)).toBe("214000.00 > 214000.00 > 214000.00 > 107000.00");
    expect(amountsOf(claim)).toContain("> 178333.33 >");
  });

  it("in foreign currency leaves the net amount converted once", () => {
    // 1 000.00 − 190.00 = 810.00 EUR × 78.6812 = 63 731.772
    const lines = [
      aLine({
        amount: amount("1 000.00 EUR"),
        vat: rub("190.00"),
        rate: rate("EUR", "78.6812", "2020-06-30"),
      }),
    ];

    expect(assess(aClaim({ lines })).totals).toMatchObject({
      claimed: rub("78 681.20"),
      eligible: rub("63 731.77"),
    });
  });

  it("that is the whole amount leaves nothing", () => {
    expect(amountsOf(aClaim({ lines: [aLine({ vat: rub("100 000.00") })] }))).toBe(
      "100000.00 > 0.00 > 0.00 > 0.00",
    );
  });
});
