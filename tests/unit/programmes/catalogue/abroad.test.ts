import { describe, expect, it } from "vitest";
import { claimIn, stated } from "@/tests/unit/programmes/catalogue/abroad-claims";
import { assessed, minor, outcomeOf, type Written } from "@/tests/unit/programmes/catalogue/programmes";

// Every expected amount was computed by hand from the programme's formula, not taken from the engine.

describe("Export Market Development Grants, round 4", () => {
  const claim = (amount: string, tier: number, more: Written = {}) =>
    claimIn("AUD", "2026-08-01", [{ category: "PROMOTION", unit: "FY2026", amount, paidOn: "2026-01-10" }], {
      ...stated({ turnover: minor("1 000 000") }, { tier }),
      ...more,
    });

  it.each([
    ["tier 1 at its limit", claim("60 000", 1), "30 000"],
    ["tier 1 above", claim("60 000.02", 1), "30 000 by TIER_YEAR"],
    ["tier 2 above", claim("200 000", 2), "50 000 by TIER_YEAR"],
    ["tier 3 above", claim("200 000", 3), "80 000 by TIER_YEAR"],
    ["spend at the minimum", claim("20 000", 1), "10 000"],
    ["spend below it", claim("19 999.99", 1), "0 by MINIMUM_CLAIM"],
    [
      "the lifetime nearly used",
      claim("60 000", 1, { used: [{ cap: "LIFETIME", minor: minor("760 000") }] }),
      "10 000 by LIFETIME",
    ],
    ["the ninth year", claim("60 000", 1, { taken: [{ count: "YEARS", times: 8 }] }), "0 by YEARS"],
    [
      "turnover above 20 m",
      claim("60 000", 1, stated({ turnover: minor("20 000 000.01") }, { tier: 1 })),
      "0",
    ],
  ])("%s", (_case, written, expected) => {
    expect(outcomeOf(assessed("emdg-round-4", written))).toBe(expected);
  });
});

describe("the old grant: excess, tariff, limits on spend, payout factor", () => {
  const claim = (lines: readonly Written[], more: Written = {}) =>
    claimIn(
      "AUD",
      "2019-08-01",
      lines.map((line) => ({ paidOn: "2019-01-10", ...line })),
      more,
    );
  const factor = { budget: { factorMillionths: 726_602 } };

  it.each([
    ["half of what is above 5 000", claim([{ category: "PROMOTION", amount: "65 000" }]), "30 000 by EXCESS"],
    [
      "spend at the minimum of 15 000",
      claim([{ category: "PROMOTION", amount: "15 000" }]),
      "5 000 by EXCESS",
    ],
    ["spend below it", claim([{ category: "PROMOTION", amount: "14 999.99" }]), "0 by MINIMUM_CLAIM"],
    ["a consultant beyond 50 000", claim([{ category: "CONSULTANT", amount: "80 000" }]), "22 500 by EXCESS"],
    ["the grant's own limit", claim([{ category: "PROMOTION", amount: "305 000.02" }]), "150 000 by YEAR"],
    [
      "21 days abroad",
      claim([
        { category: "VISIT", quantity: 21 },
        { category: "PROMOTION", amount: "22 650" },
      ]),
      "12 500 by EXCESS",
    ],
    [
      "22 days count as 21",
      claim([
        { category: "VISIT", quantity: 22 },
        { category: "PROMOTION", amount: "22 650" },
      ]),
      "12 500 by EXCESS",
    ],
    [
      "the first 40 000 in full",
      claim([{ category: "PROMOTION", amount: "85 000" }], factor),
      "40 000 by EXCESS",
    ],
    [
      "of the rest 72.6602 %",
      claim([{ category: "PROMOTION", amount: "105 000" }], factor),
      "47 266.02 by PAYOUT_FACTOR",
    ],
  ])("%s", (_case, written, expected) => {
    expect(outcomeOf(assessed("emdg-old", written))).toBe(expected);
  });
});

describe("CanExport, Market Readiness Assistance, STEP", () => {
  const canada = (amount: string, more: Written = {}) =>
    claimIn("CAD", "2024-09-01", [
      { category: "B_EVENTS", amount, country: "JP", committedOn: "2024-06-01", ...more },
    ]);
  const markets = (count: number) =>
    claimIn(
      "CAD",
      "2024-09-01",
      ["JP", "KR", "CN", "DE", "FR", "IT"]
        .slice(0, count)
        .map((country) => ({ category: "B_EVENTS", amount: "1 000", country })),
    );
  const singapore = (category: string, amount: string, more: Written = {}) =>
    claimIn("SGD", "2024-06-01", [{ category, amount, country: "VN" }], {
      ...stated({ marketSales: [minor("100 000"), "0", "0"] }),
      ...more,
    });
  const vermont = (events: number, each: string, share = 5100) =>
    claimIn(
      "USD",
      "2024-06-01",
      Array.from({ length: events }, (_none, at) => ({
        category: "ACTIVITY",
        amount: each,
        unit: `event ${at}`,
        contentShare: share,
      })),
    );

  it.each([
    ["canexport-smes", "at 50 000", canada("100 000"), "50 000"],
    ["canexport-smes", "above", canada("100 000.02"), "50 000 by PROJECT"],
    ["canexport-smes", "insurance", canada("1 000", { kind: "INSURANCE" }), "0"],
    ["canexport-smes", "five markets", markets(5), "2 500"],
    ["canexport-smes", "the sixth market", markets(6), "2 500 by MARKETS"],
    ["mra-singapore", "promotion at its limit", singapore("PROMO", "40 000"), "20 000"],
    ["mra-singapore", "promotion above", singapore("PROMO", "40 000.02"), "20 000 by PROMO"],
    [
      "mra-singapore",
      "what the group has had in this market",
      singapore("BD", "100 000", { used: [{ cap: "MARKET", key: "VN", minor: minor("70 000") }] }),
      "30 000 by MARKET",
    ],
    [
      "mra-singapore",
      "what it has had in another",
      singapore("BD", "100 000", { used: [{ cap: "MARKET", key: "MY", minor: minor("70 000") }] }),
      "50 000",
    ],
    [
      "mra-singapore",
      "not a new market",
      singapore("BD", "100 000", stated({ marketSales: [minor("100 000.01"), "0", "0"] })),
      "0",
    ],
    ["mra-singapore", "spent before approval", singapore("BD", "100 000", { approvedOn: "2024-06-02" }), "0"],
    ["step-vermont", "75 %", vermont(1, "10 000"), "7 500"],
    ["step-vermont", "above 20 000", vermont(4, "7 000"), "20 000 by YEAR"],
    ["step-vermont", "the fifth activity", vermont(5, "1 000"), "3 000 by ACTIVITIES"],
    ["step-vermont", "50.99 % US content", vermont(1, "10 000", 5099), "0"],
  ])("%s: %s", (name, _case, written, expected) => {
    expect(outcomeOf(assessed(name, written))).toBe(expected);
  });
});

describe("Korea, the United Kingdom, Ireland, Interreg", () => {
  const korea = (category: string, amount: string, tier: number, more: Written = {}) =>
    claimIn("KRW", "2024-06-15", [{ category, amount, incoterm: "CIF", ...more }], stated({}, { tier }));
  const shows = (count: number, more: Written = {}) =>
    claimIn(
      "GBP",
      "2019-06-15",
      Array.from({ length: count }, (_none, at) => ({
        category: "SHOW",
        unit: `show ${at}`,
        quantity: 1,
        eventOn: "2019-05-01",
      })),
      {
        rates: [
          { currency: "EUR", nominal: "1", value: "9000", date: "2019-06-14", source: "Bank of England" },
        ],
        ...more,
      },
    );
  const tame = (amount: string, vat = "0") =>
    claimIn(
      "EUR",
      "2019-06-15",
      [{ category: "EXPORT", amount, vat: minor(vat) }],
      stated({ size: "MICRO" }),
    );
  const jems = (lines: readonly Written[]) =>
    claimIn("EUR", "2023-06-15", lines, {
      rates: [{ currency: "PLN", nominal: "1", value: "2345", date: "2023-06-01", source: "InforEuro" }],
    });

  it.each([
    ["korea-export-voucher", "transport at 20 m", korea("TRANSPORT", "40000000", 3), "20 000 000"],
    ["korea-export-voucher", "transport above", korea("TRANSPORT", "40000002", 3), "20 000 000 by TRANSPORT"],
    ["korea-export-voucher", "tier 1", korea("SERVICE", "90000000", 1), "30 000 000 by TIER"],
    ["korea-export-voucher", "tier 2", korea("SERVICE", "190000000", 2), "80 000 000 by TIER"],
    ["korea-export-voucher", "an F term", korea("TRANSPORT", "1000", 1, { incoterm: "FOB" }), "0"],
    [
      "korea-export-voucher",
      "terminal handling",
      korea("TRANSPORT", "1000", 1, { kind: "TERMINAL_HANDLING" }),
      "0",
    ],
    ["uk-tap", "a fixed sum for a show", shows(1), "2 000"],
    ["uk-tap", "six", shows(6), "12 000"],
    ["uk-tap", "the seventh", shows(7), "12 000 by LIFETIME"],
    [
      "uk-tap",
      "five before, two now",
      shows(2, { taken: [{ count: "LIFETIME", times: 5 }] }),
      "2 000 by LIFETIME",
    ],
    [
      "uk-tap",
      "five before, two in an emerging market",
      shows(2, { taken: [{ count: "LIFETIME", times: 5 }], exports: { newMarket: true } }),
      "4 000",
    ],
    [
      "uk-tap",
      "small aid nearly used: 200 000 euro are 180 000 pounds",
      shows(1, { otherAid: [{ on: "2017-01-01", minor: minor("179 000") }] }),
      "1 000 by DE_MINIMIS",
    ],
    [
      "uk-tap",
      "aid of more than three years ago",
      shows(1, { otherAid: [{ on: "2016-06-15", minor: minor("179 000") }] }),
      "2 000",
    ],
    ["ireland-tame", "net of VAT", tame("1 230", "230"), "500"],
    ["ireland-tame", "at 2 500", tame("5 000"), "2 500"],
    ["ireland-tame", "above", tame("5 000.02"), "2 500 by YEAR"],
    ["jems-interreg", "the share goes down", jems([{ category: "EXTERNAL", amount: "100.04" }]), "80.03"],
    ["jems-interreg", "days by the unit cost", jems([{ category: "UNIT_COST", quantity: 30 }]), "7 200"],
    [
      "jems-interreg",
      "more days than the rules have",
      jems([{ category: "UNIT_COST", quantity: 31 }]),
      "7 200 by TARIFF_UNIT_COST",
    ],
    [
      "jems-interreg",
      "the month's rate",
      jems([{ category: "EXTERNAL", amount: { minor: "100000", currency: "PLN" } }]),
      "187.60",
    ],
    [
      "jems-interreg",
      "other public money",
      jems([{ category: "EXTERNAL", amount: "1 000", otherSupport: minor("100") }]),
      "750 by PUBLIC_SHARE",
    ],
  ])("%s: %s", (name, _case, written, expected) => {
    expect(outcomeOf(assessed(name, written))).toBe(expected);
  });
});
