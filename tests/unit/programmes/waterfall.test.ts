import { describe, expect, it } from "vitest";
import { computeEntitlement } from "@/lib/programmes/domain/entitlement";
import { stepNames } from "@/lib/programmes/domain/entitlement-types";
import { waterfallSteps } from "@/lib/programmes/domain/waterfall/waterfall-steps";
import { money } from "@/lib/shared/money";
import {
  aClaim,
  aLine,
  amount,
  amountsOf,
  cutsOf,
  inRoubles,
  programmeDocument,
  rate,
  rub,
  rules2020,
  rules2026,
  rulesOf,
} from "@/tests/unit/programmes/builders";

describe("the steps", () => {
  it("run in the order in which they are named, each once", () => {
    expect(waterfallSteps.map(({ name }) => name)).toEqual(stepNames);
  });

  it("each write at least one line of the explanation for the claim", () => {
    const { trace } = computeEntitlement(aClaim());
    const spoken = trace.filter(({ lineId }) => lineId === null).map(({ step }) => step);

    expect([...new Set(spoken)]).toEqual(stepNames);
  });

  it("hand the amount on without a gap", () => {
    const { trace, totals } = computeEntitlement(
      aClaim({ lines: [aLine({ vat: amount("20 000.00") }), aLine({ id: "late", paidOn: "2021-01-01" })] }),
    );
    const amounts = trace
      .filter(({ lineId, step }) => lineId === null && !["eligible", "accepted"].includes(step))
      .map(({ step, before, after }) => `${step} ${inRoubles(before)} > ${inRoubles(after)}`);

    expect(amounts).toEqual([
      "conversion 0.00 > 200000.00",
      "period 200000.00 > 100000.00",
      "product 100000.00 > 100000.00",
      "vat 100000.00 > 80000.00",
      "decision 80000.00 > 80000.00",
      "rate 80000.00 > 40000.00",
      "capCategory 40000.00 > 40000.00",
      "capGroup 40000.00 > 40000.00",
      "capCompanyYear 40000.00 > 40000.00",
      "minimumClaim 40000.00 > 0.00",
      "rounding 0.00 > 0.00",
    ]);
    expect(inRoubles(totals.rated)).toBe("40000.00");
  });
});

describe("conversion", () => {
  it("blocks a foreign line without a rate and counts the others", () => {
    const claim = aClaim({ lines: [aLine(), aLine({ id: "foreign", amount: amount("1 000 EUR") })] });
    const { totals, blockers } = computeEntitlement(claim);

    expect(inRoubles(totals.claimed)).toBe("100000.00");
    expect(blockers).toMatchObject([{ code: "rateMissing", lineId: "foreign" }]);
  });

  it.each([
    ["of another currency", rate("USD", "70.0000", "2020-06-30")],
    ["that is later than the payment", rate("EUR", "78.6812", "2020-07-01")],
    ["that is older than ten days", rate("EUR", "78.6812", "2020-06-19")],
  ])("does not take a rate %s", (_which, given) => {
    const { blockers } = computeEntitlement(
      aClaim({ lines: [aLine({ amount: amount("1 000 EUR"), rate: given })] }),
    );

    expect(blockers.map(({ code }) => code)).toEqual(["rateMissing"]);
  });

  it.each([
    ["amount", { amount: null }, ["amountMissing"]],
    ["positive amount", { amount: money(0n, "RUB") }, ["amountMissing"]],
    ["payment date", { paidOn: null }, ["paymentDateMissing"]],
    ["amount and date", { amount: null, paidOn: null }, ["amountMissing", "paymentDateMissing"]],
    ["known currency", { amount: money(100n, "XXX") }, ["currencyUnknown", "rateMissing"]],
    ["VAT within the amount", { vat: amount("100 000.01") }, ["vatAboveAmount"]],
    ["VAT in the currency of the amount", { vat: amount("1 EUR") }, ["vatAboveAmount"]],
  ])("counts zero for a line without a %s and says so", (_what, missing, codes) => {
    const claim = aClaim({ lines: [aLine(missing)] });

    expect(amountsOf(claim)).toBe("0.00 > 0.00 > 0.00 > 0.00");
    expect(computeEntitlement(claim).blockers.map(({ code }) => code)).toEqual(codes);
  });

  it("is quiet about a claim without lines", () => {
    expect(amountsOf(aClaim({ lines: [] }))).toBe("0.00 > 0.00 > 0.00 > 0.00");
  });
});

describe("the period", () => {
  it.each([
    ["the last day before it", "2019-12-31", "0.00"],
    ["its first day", "2020-01-01", "50000.00"],
    ["its last day", "2020-12-31", "50000.00"],
    ["the first day after it", "2021-01-01", "0.00"],
  ])("decides by the payment date: %s", (_which, paidOn, support) => {
    const { totals } = computeEntitlement(aClaim({ lines: [aLine({ paidOn })] }));

    expect(inRoubles(totals.support)).toBe(support);
  });

  it("names the code, the cost and the clause", () => {
    const [line] = computeEntitlement(aClaim({ lines: [aLine({ paidOn: "2019-12-27" })] })).lines;

    expect(line?.cuts).toEqual([
      { step: "period", code: "OUT_OF_PERIOD", kopecks: rub("100 000"), rule: "3.1" },
    ]);
  });
});

describe("excluded products", () => {
  it.each([
    ["4011", "0.00"],
    ["4011 10 000 3", "0.00"],
    ["4012", "50000.00"],
    ["401", "50000.00"],
    [null, "50000.00"],
  ])("code %s brings %s under certification, where tyres are excluded", (hsCode, support) => {
    const { totals } = computeEntitlement(aClaim({ lines: [aLine({ hsCode })] }));

    expect(inRoubles(totals.support)).toBe(support);
  });

  it("of one category do not touch another", () => {
    const claim = aClaim({ category: "ADAPTATION", lines: [aLine({ hsCode: "4011" })] });

    expect(inRoubles(computeEntitlement(claim).totals.support)).toBe("50000.00");
  });

  it("of all categories touch every one", () => {
    const lines = [aLine({ hsCode: "2710", paidOn: "2026-02-02" })];

    expect(cutsOf(computeEntitlement(aClaim({ rules: rules2026, category: "TRANSPORT", lines })))).toEqual([
      "INELIGIBLE_PRODUCT 100000.00",
    ]);
  });
});

describe("VAT", () => {
  const withVat = [aLine({ amount: amount("214 000.00"), vat: amount("35 666.67") })];
  const forSimplified = rulesOf({ ...programmeDocument("v2"), vat: { coveredFor: ["SIMPLIFIED"] } });

  it("is taken out for whoever gets it back", () => {
    expect(amountsOf(aClaim({ lines: withVat }))).toBe("214000.00 > 178333.33 > 178333.33 > 89166.67");
  });

  it("is taken out for the simplified regime too where the rules do not cover it", () => {
    expect(amountsOf(aClaim({ lines: withVat, taxRegime: "SIMPLIFIED" }))).toContain("> 178333.33 >");
  });

  it("stays in for the simplified regime where the rules cover it, and only there", () => {
    const claim = aClaim({ rules: forSimplified, lines: withVat });

    expect(amountsOf({ ...claim, taxRegime: "SIMPLIFIED" })).toBe(
      "214000.00 > 214000.00 > 214000.00 > 107000.00",
    );
    expect(amountsOf(claim)).toContain("> 178333.33 >");
  });

  it("in foreign currency leaves the net amount converted once", () => {
    // 1 000.00 − 190.00 = 810.00 EUR × 78.6812 = 63 731.772
    const lines = [
      aLine({
        amount: amount("1 000.00 EUR"),
        vat: amount("190.00 EUR"),
        rate: rate("EUR", "78.6812", "2020-06-30"),
      }),
    ];

    expect(computeEntitlement(aClaim({ lines })).totals).toMatchObject({
      claimed: rub("78 681.20"),
      eligible: rub("63 731.77"),
    });
  });

  it("that is the whole amount leaves nothing", () => {
    expect(amountsOf(aClaim({ lines: [aLine({ vat: amount("100 000.00") })] }))).toBe(
      "100000.00 > 0.00 > 0.00 > 0.00",
    );
  });
});

describe("the officer’s decision", () => {
  const big = aLine({ amount: amount("400 000.00") });

  it.each([
    ["nothing yet", undefined, "400000.00"],
    ["undecided", { verdict: "UNDECIDED" }, "400000.00"],
    ["accepted", { verdict: "ACCEPTED" }, "400000.00"],
    ["reduced", { verdict: "REDUCED", accepted: rub("381 400"), code: "INSURANCE_NOT_COVERED" }, "381400.00"],
    ["reduced to nothing", { verdict: "REDUCED", accepted: 0n, code: "NO_DOC" }, "0.00"],
    ["reduced below nothing", { verdict: "REDUCED", accepted: -1n, code: "NO_DOC" }, "0.00"],
    ["reduced to more", { verdict: "REDUCED", accepted: rub("400 001"), code: "NO_DOC" }, "400000.00"],
    ["rejected", { verdict: "REJECTED", code: "DUPLICATE_DOC" }, "0.00"],
    ["parked", { verdict: "PARKED", code: "NO_DOC" }, "0.00"],
  ] as const)("%s leaves the accepted cost right", (_what, decision, accepted) => {
    const { totals } = computeEntitlement(aClaim({ lines: [{ ...big, decision }] }));

    expect(inRoubles(totals.accepted)).toBe(accepted);
    expect(inRoubles(totals.eligible)).toBe("400000.00");
  });

  it("stands apart from what the rules had cut before", () => {
    const line = {
      ...big,
      vat: amount("100 000.00"),
      decision: { verdict: "REDUCED", accepted: rub("250 000"), code: "BANK_FEE" },
    } as const;

    expect(cutsOf(computeEntitlement(aClaim({ lines: [line] })))).toEqual([
      "VAT_RECOVERABLE 100000.00",
      "BANK_FEE 50000.00",
    ]);
  });
});

describe("the rate", () => {
  it.each([
    ["0.01", "0.01"],
    ["0.02", "0.01"],
    ["0.03", "0.02"],
    ["178 333.33", "89166.67"],
  ])("half of %s is %s, half up per line", (paid, rated) => {
    const { totals } = computeEntitlement(aClaim({ lines: [aLine({ amount: amount(paid) })] }));

    expect(inRoubles(totals.rated)).toBe(rated);
  });

  it("rounds each line, so that two half kopecks make two kopecks", () => {
    const lines = [
      aLine({ amount: amount("200 000.01") }),
      aLine({ id: "line-2", amount: amount("200 000.01") }),
    ];

    expect(inRoubles(computeEntitlement(aClaim({ lines })).totals.support)).toBe("200000.02");
  });
});

describe("the minimum claim of 50 000", () => {
  it.each([
    ["a kopeck below", "99 999.98", "0.00"],
    ["exactly", "100 000.00", "50000.00"],
    ["a kopeck above", "100 000.02", "50000.01"],
  ])("%s", (_where, paid, support) => {
    const { totals } = computeEntitlement(aClaim({ lines: [aLine({ amount: amount(paid) })] }));

    expect(inRoubles(totals.support)).toBe(support);
  });

  it("says what is missing", () => {
    const { blockers, lines } = computeEntitlement(
      aClaim({ lines: [aLine({ amount: amount("60 000.00") })] }),
    );

    expect(blockers).toEqual([
      {
        code: "belowMinimum",
        lineId: null,
        params: {
          minimum: { kind: "money", minor: "5000000", currency: "RUB" },
          asked: { kind: "money", minor: "3000000", currency: "RUB" },
          short: { kind: "money", minor: "2000000", currency: "RUB" },
        },
      },
    ]);
    expect(lines[0]?.cuts).toEqual([
      { step: "minimumClaim", code: "BELOW_MINIMUM", kopecks: rub("30 000"), rule: "2.4" },
    ]);
  });

  it("does not take the rest from a company whose claim an officer has cut below it", () => {
    const decision = { verdict: "REDUCED", accepted: rub("60 000"), code: "NO_DOC" } as const;
    const { totals, blockers } = computeEntitlement(aClaim({ lines: [aLine({ decision })] }));

    expect(inRoubles(totals.support)).toBe("30000.00");
    expect(blockers).toEqual([]);
  });

  it("still stands when the officer has cut a claim that was below it anyway", () => {
    const decision = { verdict: "REDUCED", accepted: rub("40 000"), code: "NO_DOC" } as const;
    const lines = [aLine({ amount: amount("60 000.00"), decision })];

    expect(inRoubles(computeEntitlement(aClaim({ lines })).totals.support)).toBe("0.00");
  });
});

describe("a category that the programme version does not have", () => {
  it("brings nothing and says why", () => {
    const { totals, blockers, caps } = computeEntitlement(
      aClaim({ rules: rules2026, category: "ECOMMERCE", lines: [aLine({ paidOn: "2026-02-02" })] }),
    );

    expect(inRoubles(totals.claimed)).toBe("100000.00");
    expect(inRoubles(totals.support)).toBe("0.00");
    expect(blockers.map(({ code }) => code)).toEqual(["categoryNotInProgramme"]);
    expect(caps.map(({ take }) => take)).toEqual([0n]);
  });
});

it("a programme without caps and minimum pays the rate", () => {
  const { minimumClaim: _minimum, ...document } = programmeDocument("v2");
  const claim = aClaim({
    rules: rulesOf({ ...document, caps: [] }),
    lines: [aLine({ amount: amount("0.10") })],
  });

  expect(amountsOf(claim)).toBe("0.10 > 0.10 > 0.10 > 0.05");
  expect(rules2020.caps).not.toEqual([]);
});
