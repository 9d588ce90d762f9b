import { describe, expect, it } from "vitest";
import { countryCodes, isCountryCode } from "@/lib/shared/countries";

describe("a country", () => {
  it("is one of the 249 of ISO 3166-1, each listed once in order", () => {
    expect(countryCodes).toHaveLength(249);
    expect(countryCodes).toEqual([...new Set(countryCodes)].sort());
  });

  it("has a name in both languages", () => {
    for (const locale of ["ru", "en"]) {
      const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
      expect(countryCodes.filter((code) => names.of(code) === undefined)).toEqual([]);
    }
  });

  it.each(["RU", "KZ", "BY", "CN", "AE", "RS", "MC", "LU"])("%s is known", (code) => {
    expect(isCountryCode(code)).toBe(true);
  });

  it.each(["ru", "UK", "SU", "EU", "XX", "RUS", "", "constructor"])("%j is not", (code) => {
    expect(isCountryCode(code)).toBe(false);
  });
});
