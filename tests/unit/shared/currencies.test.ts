import { describe, expect, it } from "vitest";
import { currencyCodes, exponentOf, isKnownCurrency, rouble } from "@/lib/shared/currencies";

describe("a currency", () => {
  it.each([
    ["RUB", 2],
    ["USD", 2],
    ["CNY", 2],
    ["BYN", 2],
    ["AMD", 2],
    ["ALL", 2],
    ["JPY", 0],
    ["KRW", 0],
    ["VND", 0],
    ["KWD", 3],
    ["OMR", 3],
    ["CLF", 4],
  ])("%s has %s decimals", (code, exponent) => {
    expect(exponentOf(code)).toBe(exponent);
  });

  it.each(["usd", "XXX", "RUR", "", "US", "constructor"])("%j is unknown", (code) => {
    expect(isKnownCurrency(code)).toBe(false);
    expect(() => exponentOf(code)).toThrow("Unknown currency");
  });

  it("stands in the list once, in alphabetical order", () => {
    expect(currencyCodes).toEqual([...new Set(currencyCodes)].sort());
    expect(currencyCodes).toContain(rouble);
    expect(currencyCodes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  });

  it("has a name in both languages", () => {
    for (const locale of ["ru", "en"]) {
      const names = new Intl.DisplayNames(locale, { type: "currency", fallback: "none" });
      expect(currencyCodes.filter((code) => names.of(code) === undefined)).toEqual([]);
    }
  });

  it("is known wherever the Bank of Russia sets a rate", () => {
    const rated =
      "AED AMD AUD AZN BDT BHD BOB BRL BYN CAD CHF CNY CUP CZK DKK DZD EGP ETB EUR GBP GEL HKD HUF IDR INR IRR " +
      "JPY KGS KRW KZT MDL MMK MNT NGN NOK NZD OMR PLN QAR RON RSD SAR SEK SGD THB TJS TMT TRY UAH USD UZS VND ZAR";
    expect(rated.split(" ").filter((code) => !isKnownCurrency(code))).toEqual([]);
  });
});
