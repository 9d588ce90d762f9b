import { describe, expect, it } from "vitest";
import { placeOf } from "@/lib/programmes/domain/assessment/known-facts";
import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import { lowestCapFor, sumCapsOn } from "@/lib/programmes/domain/rulebook/category-caps";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import {
  aClaim,
  aLine,
  amount,
  assess,
  cutsOf,
  inRoubles,
  rub,
  rules2019,
  rules2020,
  rules2026,
} from "@/tests/unit/programmes/builders";

type CapCase = {
  readonly rules: Rulebook;
  readonly category: CostCategoryCode;
  readonly country: string;
  readonly cap: string;
  readonly code: string;
  /** Cost whose support is a kopeck below, exactly at, and a kopeck above the cap. */
  readonly below: string;
  readonly at: string;
  readonly above: string;
  readonly limit: string;
};

const paidIn = ({ period: { to } }: Rulebook): string => (to.kind === "DAY" ? to.day : "");

const demoCaps = (rules: Rulebook): readonly CapCase[] =>
  (
    [
      ["TRANSPORT", "US", "TRANSPORT_YEAR", "CAP_CATEGORY", "20 000 000", "10000000.00"],
      ["EXHIBITION", "IT", "EXHIBITION_ABROAD_YEAR", "CAP_CATEGORY", "1 400 000", "700000.00"],
      ["EXHIBITION", "RU", "EXHIBITION_HOME_YEAR", "CAP_CATEGORY", "700 000", "350000.00"],
      ["ECOMMERCE", "CN", "ECOMMERCE_YEAR", "CAP_CATEGORY", "1 400 000", "700000.00"],
      ["CERTIFICATION", "IT", "PREPARATION_YEAR", "CAP_GROUP", "5 000 000", "2500000.00"],
      ["INTELLECTUAL_PROPERTY", "IT", "PREPARATION_YEAR", "CAP_GROUP", "5 000 000", "2500000.00"],
      ["ADAPTATION", "IT", "PREPARATION_YEAR", "CAP_GROUP", "5 000 000", "2500000.00"],
      ["MANAGEMENT_SYSTEMS", "IT", "PREPARATION_YEAR", "CAP_GROUP", "5 000 000", "2500000.00"],
    ] as const
  ).map(([category, country, cap, code, at, limit]) => ({
    rules,
    category,
    country,
    cap,
    code,
    below: inRoubles(rub(at) - 2n),
    at,
    above: inRoubles(rub(at) + 2n),
    limit,
  }));

const runningYearCaps: readonly CapCase[] = (
  [
    // 80 % of 1 250 000.00; a kopeck of support is 1.25 kopecks of cost.
    ["CERTIFICATION", "CERTIFICATION_YEAR", "1 249 999.99", "1 250 000", "1 250 000.01", "1000000.00"],
    ["TRANSPORT", "TRANSPORT_YEAR", "1 399 999.98", "1 400 000", "1 400 000.02", "700000.00"],
    // 70 % of 1 142 857.14 is 799 999.998, rounded half up to the cap itself.
    ["EXHIBITION", "EXHIBITION_YEAR", "1 142 857.13", "1 142 857.14", "1 142 857.16", "800000.00"],
    [
      "INTELLECTUAL_PROPERTY",
      "INTELLECTUAL_PROPERTY_YEAR",
      "374 999.99",
      "375 000",
      "375 000.01",
      "300000.00",
    ],
  ] as const
).map(([category, cap, below, at, above, limit]) => ({
  rules: rules2026,
  category,
  country: "IT",
  cap,
  code: "CAP_CATEGORY",
  below,
  at,
  above,
  limit,
}));

const cases = [...demoCaps(rules2019), ...demoCaps(rules2020), ...runningYearCaps].map((one) => ({
  ...one,
  version: one.rules.version,
}));

const claimOver = ({ rules, category, country }: CapCase, cost: string) =>
  aClaim({
    rules,
    category,
    lines: [aLine({ amount: amount(cost), paidOn: paidIn(rules), country: country })],
  });

describe.each(cases)("rules v$version, $category to $country, cap $cap of $limit", (one) => {
  it("a kopeck below it is not cut", () => {
    const entitlement = assess(claimOver(one, one.below));

    expect(inRoubles(entitlement.totals.support)).toBe(inRoubles(rub(one.limit) - 1n));
    expect(cutsOf(entitlement)).toEqual([]);
  });

  it("exactly at it is not cut", () => {
    const entitlement = assess(claimOver(one, one.at));

    expect(inRoubles(entitlement.totals.support)).toBe(one.limit);
    expect(cutsOf(entitlement)).toEqual([]);
    expect(entitlement.caps.map(({ binding }) => binding)).not.toContain(true);
  });

  it("a kopeck above it is cut to it, with the reason of the cap", () => {
    const entitlement = assess(claimOver(one, one.above));

    expect(inRoubles(entitlement.totals.support)).toBe(one.limit);
    expect(cutsOf(entitlement)).toEqual([`${one.code} 0.01`]);
    expect(entitlement.caps.find(({ code }) => code === one.cap)).toMatchObject({
      limit: rub(one.limit),
      left: rub(one.limit),
      take: rub(one.limit),
      binding: true,
    });
  });
});

describe("what other claims of the company have taken", () => {
  const transport = (cost: string, capLeft: Record<string, bigint>) =>
    aClaim({ category: "TRANSPORT", lines: [aLine({ amount: amount(cost) })], capLeft });

  it("lowers what is left of a cap", () => {
    const entitlement = assess(transport("400 000.00", { TRANSPORT_YEAR: rub("120 000") }));

    expect(inRoubles(entitlement.totals.support)).toBe("120000.00");
    expect(entitlement.caps[0]).toMatchObject({ left: rub("120 000"), take: rub("120 000") });
  });

  it.each([
    ["a kopeck less than needed", "199 999.99", "199999.99", ["CAP_COMPANY_YEAR 0.01"]],
    ["just what is needed", "200 000.00", "200000.00", []],
    ["a kopeck more", "200 000.01", "200000.00", []],
  ])("of the whole year leaves %s", (_how, left, support, cuts) => {
    const entitlement = assess(transport("400 000.00", { COMPANY_YEAR: rub(left) }));

    expect(inRoubles(entitlement.totals.support)).toBe(support);
    expect(cutsOf(entitlement)).toEqual(cuts);
  });

  it("can be all of it, and more than all counts as all", () => {
    for (const left of [0n, -1n]) {
      const entitlement = assess(transport("400 000.00", { TRANSPORT_YEAR: left }));

      expect(inRoubles(entitlement.totals.support)).toBe("0.00");
      expect(entitlement.caps[0]?.left).toBe(0n);
    }
  });

  it("counts against each cap it falls under: what a later cap takes away is given back to the earlier", () => {
    const entitlement = assess(
      transport("30 000 000", { TRANSPORT_YEAR: rub("8 000 000"), COMPANY_YEAR: rub("3 000 000") }),
    );

    expect(cutsOf(entitlement)).toEqual(["CAP_CATEGORY 7000000.00", "CAP_COMPANY_YEAR 5000000.00"]);
    expect(entitlement.caps.map(({ code, take, binding }) => [code, inRoubles(take), binding])).toEqual([
      ["TRANSPORT_YEAR", "3000000.00", true],
      ["COMPANY_YEAR", "3000000.00", true],
    ]);
  });

  it("brings a second transport claim of 21.4 m cost to the cap of 10 m", () => {
    expect(inRoubles(assess(transport("21 400 000", {})).totals.support)).toBe("10000000.00");
  });
});

describe("a binding cap over several lines", () => {
  it("is spread pro rata and by largest remainder, so that the lines add up to it", () => {
    const lines = ["300 000.00", "300 000.00", "400 000.00"].map((cost, at) =>
      aLine({ id: `line-${at + 1}`, amount: amount(cost) }),
    );
    const entitlement = assess(aClaim({ lines, capLeft: { PREPARATION_YEAR: rub("100 000.01") } }));

    // 30 000.003, 30 000.003 and 40 000.004: the third has the largest remainder.
    expect(entitlement.lines.map(({ support }) => inRoubles(support))).toEqual([
      "30000.00",
      "30000.00",
      "40000.01",
    ]);
    expect(inRoubles(entitlement.totals.support)).toBe("100000.01");
  });

  it("leaves a line that brings nothing at nothing", () => {
    const lines = [aLine({ amount: amount("900 000") }), aLine({ id: "late", paidOn: "2021-02-01" })];
    const entitlement = assess(aClaim({ lines, capLeft: { COMPANY_YEAR: rub("100 000") } }));

    expect(entitlement.lines.map(({ support }) => inRoubles(support))).toEqual(["100000.00", "0.00"]);
  });
});

describe("exhibitions at home and abroad", () => {
  const fair = (id: string, cost: string, country?: string) => aLine({ id, amount: amount(cost), country });

  it("have limits of their own in one claim", () => {
    const entitlement = assess(
      aClaim({
        category: "EXHIBITION",
        lines: [fair("Moscow", "900 000", "RU"), fair("Milan", "1 000 000", "IT")],
      }),
    );

    expect(entitlement.lines.map(({ support }) => inRoubles(support))).toEqual(["350000.00", "500000.00"]);
    expect(entitlement.caps.map(({ code, take }) => `${code} ${inRoubles(take)}`)).toEqual([
      "EXHIBITION_ABROAD_YEAR 500000.00",
      "EXHIBITION_HOME_YEAR 350000.00",
      "COMPANY_YEAR 850000.00",
    ]);
  });

  it("count nothing while the country is not filled in, and say so", () => {
    const lines = [fair("somewhere", "900 000")];
    const { totals, blockers } = assess(aClaim({ category: "EXHIBITION", lines }));

    expect(inRoubles(totals.support)).toBe("0.00");
    expect(blockers.map(({ code }) => code)).toEqual(["fieldMissing"]);
  });

  it("are the only category where the country decides", () => {
    const lines = [fair("somewhere", "900 000")];

    expect(inRoubles(assess(aClaim({ category: "TRANSPORT", lines })).totals.support)).toBe("450000.00");
  });
});

describe("finding caps", () => {
  it("names them from narrow to wide", () => {
    expect(sumCapsOn(rules2020, "CERTIFICATION").map(({ code }) => code)).toEqual([
      "PREPARATION_YEAR",
      "COMPANY_YEAR",
    ]);
  });

  it("names the lowest, at home, abroad and anywhere", () => {
    expect(lowestCapFor(rules2020, "EXHIBITION")?.code).toBe("EXHIBITION_HOME_YEAR");
    expect(lowestCapFor(rules2020, "EXHIBITION", "ABROAD")?.code).toBe("EXHIBITION_ABROAD_YEAR");
    expect(lowestCapFor(rules2020, "TRANSPORT")?.code).toBe("TRANSPORT_YEAR");
    expect(lowestCapFor({ ...rules2020, caps: [] }, "TRANSPORT")).toBeNull();
  });

  it("knows Russia as home and everything else as abroad", () => {
    const placeIn = (country?: string) =>
      placeOf(rules2020, { ...aLine({ country }), category: "EXHIBITION" });

    expect([placeIn("RU"), placeIn("KZ"), placeIn()]).toEqual(["HOME", "ABROAD", null]);
  });
});
