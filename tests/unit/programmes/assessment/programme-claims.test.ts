import { describe, expect, it } from "vitest";
import { money } from "@/lib/shared/money";
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
  rules2020,
  rules2026,
  rulesOf,
} from "@/tests/unit/programmes/builders";

describe("conversion", () => {
  it("blocks a foreign line without a rate and counts the others", () => {
    const claim = aClaim({ lines: [aLine(), aLine({ id: "foreign", amount: amount("1 000 EUR") })] });
    const { totals, blockers } = assess(claim);

    expect(inRoubles(totals.claimed)).toBe("100000.00");
    expect(blockers).toMatchObject([{ code: "rateMissing", lineId: "foreign" }]);
  });

  it.each([
    ["of another currency", rate("USD", "70.0000", "2020-06-30")],
    ["that is later than the payment", rate("EUR", "78.6812", "2020-07-01")],
    ["that is older than ten days", rate("EUR", "78.6812", "2020-06-19")],
  ])("does not take a rate %s", (_which, given) => {
    const { blockers } = assess(aClaim({ lines: [aLine({ amount: amount("1 000 EUR"), rate: given })] }));

    expect(blockers.map(({ code }) => code)).toEqual(["rateMissing"]);
  });

  it.each([
    ["amount", { amount: undefined }, ["amountMissing"]],
    ["positive amount", { amount: money(0n, "RUB") }, ["amountMissing"]],
    ["payment date", { paidOn: undefined }, ["fieldMissing"]],
    ["amount and date", { amount: undefined, paidOn: undefined }, ["amountMissing", "fieldMissing"]],
    ["known currency", { amount: money(100n, "XXX") }, ["rateMissing"]],
    ["VAT within the amount", { vat: rub("100 000.01") }, ["partsAboveAmount"]],
  ])("counts zero for a line without a %s and says so", (_what, missing, codes) => {
    const claim = aClaim({ lines: [aLine(missing)] });

    expect(amountsOf(claim)).toBe("0.00 > 0.00 > 0.00 > 0.00");
    expect(assess(claim).blockers.map(({ code }) => code)).toEqual(codes);
  });

  it("is quiet about a claim without lines", () => {
    expect(amountsOf(aClaim({ lines: [] }))).toBe("0.00 > 0.00 > 0.00 > 0.00");
  });
});

describe("the officer’s decision", () => {
  const big = aLine({ amount: amount("400 000.00") });

  it.each([
    ["nothing yet", undefined, "400000.00"],
    ["accepted", { verdict: "ACCEPTED" }, "400000.00"],
    ["reduced", { verdict: "REDUCED", accepted: rub("381 400"), code: "INSURANCE_NOT_COVERED" }, "381400.00"],
    ["reduced to nothing", { verdict: "REDUCED", accepted: 0n, code: "NO_DOC" }, "0.00"],
    ["reduced to more", { verdict: "REDUCED", accepted: rub("400 001"), code: "NO_DOC" }, "400000.00"],
    ["rejected", { verdict: "REJECTED", code: "DUPLICATE_DOC" }, "0.00"],
    ["parked", { verdict: "PARKED", code: "NO_DOC" }, "0.00"],
  ] as const)("%s leaves the accepted cost right", (_what, decision, accepted) => {
    const { totals } = assess(aClaim({ lines: [{ ...big, decision }] }));

    expect(inRoubles(totals.accepted)).toBe(accepted);
    expect(inRoubles(totals.eligible)).toBe("400000.00");
  });

  it("stands apart from what the rules had cut before", () => {
    const line = {
      ...big,
      vat: rub("100 000.00"),
      decision: { verdict: "REDUCED", accepted: rub("250 000"), code: "BANK_FEE" },
    } as const;

    expect(cutsOf(assess(aClaim({ lines: [line] })))).toEqual([
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
    const { totals } = assess(aClaim({ lines: [aLine({ amount: amount(paid) })] }));

    expect(inRoubles(totals.rated)).toBe(rated);
  });

  it("rounds each line, so that two half kopecks make two kopecks", () => {
    const lines = [
      aLine({ amount: amount("200 000.01") }),
      aLine({ id: "line-2", amount: amount("200 000.01") }),
    ];

    expect(inRoubles(assess(aClaim({ lines })).totals.support)).toBe("200000.02");
  });
});

describe("a category that the programme version does not have", () => {
  it("brings nothing and says why", () => {
    const { totals, blockers, caps } = assess(
      aClaim({ rules: rules2026, category: "ECOMMERCE", lines: [aLine({ paidOn: "2026-02-02" })] }),
    );

    expect(inRoubles(totals.support)).toBe("0.00");
    expect(blockers.map(({ code }) => code)).toEqual(["categoryUnknown"]);
    expect(caps).toEqual([]);
  });
});

it("a programme without caps and minimum pays the rate", () => {
  const { floors: _floors, ...document } = programmeDocument("v2");
  const claim = aClaim({
    rules: rulesOf({ ...document, caps: [] }),
    lines: [aLine({ amount: amount("0.10") })],
  });

  expect(amountsOf(claim)).toBe("0.10 > 0.10 > 0.10 > 0.05");
  expect(rules2020.caps).not.toEqual([]);
});
