import { describe, expect, it } from "vitest";
import { divideHalfUp, sumOf } from "@/lib/shared/money";
import { aClaim, assess, cutsOf, inRoubles, rub, rules2026 } from "@/tests/unit/programmes/builders";
import {
  claim260418,
  claim260592,
  claims2019,
  claims2020,
  input2019,
  input2020,
  lines260592,
} from "@/tests/unit/programmes/demo-claims";

describe("the claims of 2020", () => {
  it.each(claims2020)("company $company, $category, brings $approved", (claim) => {
    const { totals, blockers } = assess(input2020(claim));

    expect(blockers).toEqual([]);
    expect(inRoubles(totals.claimed)).toBe(inRoubles(rub(claim.claimed)));
    expect(inRoubles(totals.claimed - totals.eligible)).toBe(inRoubles(rub(claim.deducted)));
    expect(inRoubles(totals.support)).toBe(inRoubles(rub(claim.approved)));
  });

  it("add up to 4 990 058.76, “almost 5 million”", () => {
    const total = sumOf(claims2020.map((claim) => assess(input2020(claim)).totals.support));

    expect(inRoubles(total)).toBe("4990058.76");
  });

  it("bring company 1 certification 406 220.18 and transport 447 650.00, together 853 870.18", () => {
    const ofCompany1 = claims2020
      .filter(({ company }) => company === 1)
      .map((claim) => assess(input2020(claim)).totals.support);

    expect(ofCompany1.map(inRoubles)).toEqual(["406220.18", "447650.00"]);
    expect(inRoubles(sumOf(ofCompany1))).toBe("853870.18");
  });

  it("show why company 4 and company 5 got less", () => {
    const cuts = claims2020
      .filter(({ deducted }) => deducted !== "0")
      .flatMap((claim) => cutsOf(assess(input2020(claim))));

    expect(cuts).toEqual(["VAT_RECOVERABLE 35666.67", "OUT_OF_PERIOD 118000.00"]);
  });
});

describe("the claims of 2019", () => {
  it.each(claims2019)("company $company, $category, brings $approved", (claim) => {
    const { totals } = assess(input2019(claim));

    expect(inRoubles(totals.claimed)).toBe(inRoubles(rub(claim.claimed)));
    expect(inRoubles(totals.support)).toBe(inRoubles(rub(claim.approved)));
  });

  it("add up to 712 866.56, a seventh of 2020", () => {
    const supportOf2019 = sumOf(claims2019.map((claim) => assess(input2019(claim)).totals.support));
    const supportOf2020 = sumOf(claims2020.map((claim) => assess(input2020(claim)).totals.support));

    expect(inRoubles(supportOf2019)).toBe("712866.56");
    expect(divideHalfUp(supportOf2020 * 100n, supportOf2019)).toBe(700n);
  });
});

describe("claim 26-0418", () => {
  const entitlement = assess(claim260418);

  it("is paid line by line to the kopeck", () => {
    expect(entitlement.lines.map(({ eligible, support }) => [eligible, support].map(inRoubles))).toEqual([
      ["229181.26", "183345.01"],
      ["154545.30", "123636.24"],
      ["118895.36", "95116.29"],
      ["12753.08", "10202.46"],
    ]);
  });

  it("brings 412 300.00 of 518 180.68, the VAT left out", () => {
    expect(inRoubles(entitlement.totals.claimed)).toBe("518180.68");
    expect(cutsOf(entitlement)).toEqual(["VAT_RECOVERABLE 2805.68"]);
    expect(inRoubles(entitlement.totals.eligible)).toBe("515375.00");
    expect(inRoubles(entitlement.totals.support)).toBe("412300.00");
  });

  it("takes 412 300.00 of the limit of 1 000 000.00 and leaves 587 700.00", () => {
    expect(entitlement.caps[0]).toMatchObject({ code: "CERTIFICATION_YEAR", binding: false });
    expect(entitlement.caps.map(({ left, take }) => inRoubles(left - take))[0]).toBe("587700.00");
  });
});

describe("claim 26-0592", () => {
  const entitlement = assess(claim260592);

  it("is paid line by line to the kopeck", () => {
    expect(entitlement.lines.map(({ accepted, support }) => [accepted, support].map(inRoubles))).toEqual([
      ["292189.56", "146094.78"],
      ["229117.84", "114558.92"],
      ["271509.32", "135754.66"],
      ["102983.28", "51491.64"],
      ["0.00", "0.00"],
    ]);
  });

  it("brings 447 900.00 of 480 600.00 asked for", () => {
    const lines = lines260592.map(({ decision: _decided, ...line }) => line);
    const asked = assess(aClaim({ rules: rules2026, category: "TRANSPORT", lines }));

    expect(inRoubles(asked.totals.support)).toBe("480600.00");
    expect(inRoubles(entitlement.totals.accepted)).toBe("895800.00");
    expect(inRoubles(entitlement.totals.support)).toBe("447900.00");
  });

  it("names the insurance and the document that was paid before", () => {
    expect(entitlement.lines.flatMap(({ cuts }) => cuts)).toEqual([
      { step: "decision", code: "INSURANCE_NOT_COVERED", minor: rub("18 600"), rule: null },
      { step: "decision", code: "DUPLICATE_DOC", minor: rub("46 800"), rule: null },
    ]);
  });
});
