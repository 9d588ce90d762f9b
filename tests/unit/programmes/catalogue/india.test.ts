import { describe, expect, it } from "vitest";
import { claimIn, stated } from "@/tests/unit/programmes/catalogue/abroad-claims";
import { assessed, outcomeOf, type Written } from "@/tests/unit/programmes/catalogue/programmes";

// Every expected amount was computed by hand from the programme's formula, not taken from the engine.

describe("India: fairs, certificates, shipping bills", () => {
  const fairs = (count: number, size: string, fair: string | null, exports: Written = {}) =>
    claimIn(
      "INR",
      "2024-06-15",
      Array.from({ length: count }, (_none, at) => ({
        category: "FAIR",
        amount: "100 000",
        unit: `stand ${at}`,
        fair: fair ?? `fair ${at}`,
        eventOn: "2024-06-01",
      })),
      { ...stated({ turnover: "1" }, { size }), exports },
    );
  const trace = (size: string, ...certificates: readonly string[]) =>
    claimIn(
      "INR",
      "2026-06-01",
      certificates.map((amount, at) => ({
        category: "CERT",
        amount,
        unit: `certificate ${at}`,
        certificateOn: "2026-01-10",
      })),
      { ...stated({}, { size }) },
    );
  const shipped = (fob: string, quantity: number, hsCode = "84111100") =>
    claimIn("INR", "2024-06-15", [
      { category: "SHIPPING_BILL", amount: fob, quantity, hsCode, shippedOn: "2024-05-01" },
    ]);

  it.each([
    ["mai-india", "three events", fairs(3, "MEDIUM", null), "300 000"],
    ["mai-india", "the fourth event", fairs(4, "MEDIUM", null), "300 000 by PER_YEAR"],
    ["mai-india", "five in new markets", fairs(5, "MEDIUM", null, { newMarket: true }), "500 000"],
    [
      "mai-india",
      "a medium firm's fourth time in one fair",
      fairs(4, "MEDIUM", "Canton", { newMarket: true }),
      "300 000 by PER_FAIR",
    ],
    ["mai-india", "a small firm's fifth", fairs(5, "SMALL", "Canton", { newMarket: true }), "500 000"],
    ["trace-india", "a small firm", trace("SMALL", "100 000"), "95 000"],
    ["trace-india", "a medium one", trace("MEDIUM", "100 000"), "80 000"],
    ["trace-india", "at the certificate's ceiling", trace("MEDIUM", "625 000"), "500 000"],
    ["trace-india", "above it", trace("MEDIUM", "625 000.05"), "500 000 by CERTIFICATE"],
    [
      "trace-india",
      "eleven certificates",
      trace("MEDIUM", ...Array.from({ length: 11 }, () => "600 000")),
      "5 000 000 by YEAR",
    ],
    ["rodtep-india", "0.9 % of FOB", shipped("1 000 000", 1000), "9 000"],
    ["rodtep-india", "Rs 50 for each of 180 pieces", shipped("1 000 000", 180), "9 000"],
    ["rodtep-india", "Rs 50 for each of 179", shipped("1 000 000", 179), "8 950 by PER_QUANTITY"],
    ["rodtep-india", "a code without a rate", shipped("1 000 000", 1000, "9013"), "0"],
  ])("%s: %s", (name, _case, written, expected) => {
    expect(outcomeOf(assessed(name, written))).toBe(expected);
  });

  it("pays a certificate in two instalments that add up", () => {
    expect(assessed("trace-india", trace("SMALL", "100 000.03")).instalments).toEqual([
      { code: "RC_1", minor: 4_750_002n },
      { code: "RC_2", minor: 4_750_001n },
    ]);
  });
});
