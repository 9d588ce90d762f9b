import { describe, expect, it } from "vitest";
import { capsTakenBy, usedBefore, usedOf } from "@/lib/claims/domain/cap-uses";
import { programmeDocument, rulesOf } from "@/tests/unit/programmes/builders";

const cap = (code: string, more: object) => ({
  code,
  name: { ru: code, en: code },
  limit: { kind: "FIXED", minor: "100000000" },
  ...more,
});

const rules = rulesOf({
  ...programmeDocument("v2"),
  caps: [
    cap("CLAIM", { limit: { kind: "FIXED", minor: "90000000" } }),
    cap("LIFE", { span: "LIFETIME" }),
    cap("VENDOR", { per: "VENDOR", span: "YEAR", limit: { kind: "FIXED", minor: "50000000" } }),
  ],
});

const taken = (code: string, key: string | null, take: bigint) => ({
  code,
  key,
  limit: 100n,
  left: 60n,
  take,
  binding: false,
});

describe("what a claim takes of limits", () => {
  it("is kept for those that outlive it: by year, for ever as year 0, and for each supplier apart", () => {
    const caps = [
      taken("CLAIM", null, 40n),
      taken("LIFE", null, 40n),
      taken("VENDOR", "Alpha: the first", 30n),
      taken("VENDOR", "Beta", 10n),
    ];

    expect(capsTakenBy({ caps }, rules, 2020)).toEqual([
      { cap: "LIFE", amount: 40n, limit: 100n, year: 0 },
      { cap: "VENDOR:Alpha: the first", amount: 30n, limit: 100n, year: 2020 },
      { cap: "VENDOR:Beta", amount: 10n, limit: 100n, year: 2020 },
    ]);
  });

  it("counts for other claims where their limit counts it, and nothing that is given back", () => {
    const uses = [
      { cap: "VENDOR:Alpha: the first", fiscalYear: 2020, used: 30n },
      { cap: "VENDOR:Beta", fiscalYear: 2019, used: 10n },
      { cap: "VENDOR:Gamma", fiscalYear: 2020, used: 0n },
      { cap: "LIFE", fiscalYear: 0, used: 40n },
      { cap: "LIFE", fiscalYear: 2020, used: 7n },
      { cap: "FORGOTTEN", fiscalYear: 2020, used: 9n },
    ];

    expect(usedOf(uses, rules, 2020)).toEqual([
      { cap: "LIFE", key: undefined, minor: 40n },
      { cap: "VENDOR", key: "Alpha: the first", minor: 30n },
    ]);
  });

  it("is read back from a stored calculation as what stood before the claim", () => {
    const stored = [
      { code: "LIFE", key: null, limit: "100", left: "60" },
      { code: "VENDOR", key: "Beta", limit: "100", left: "100" },
    ];

    expect(usedBefore(stored)).toEqual([{ cap: "LIFE", key: undefined, minor: 40n }]);
  });
});
