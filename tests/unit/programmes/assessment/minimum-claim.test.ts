import { describe, expect, it } from "vitest";
import { aClaim, aLine, amount, assess, inRoubles, rub } from "@/tests/unit/programmes/builders";

describe("the minimum claim of 50 000", () => {
  it.each([
    ["a kopeck below", "99 999.98", "0.00"],
    ["exactly", "100 000.00", "50000.00"],
    ["a kopeck above", "100 000.02", "50000.01"],
  ])("%s", (_where, paid, support) => {
    const { totals } = assess(aClaim({ lines: [aLine({ amount: amount(paid) })] }));

    expect(inRoubles(totals.support)).toBe(support);
  });

  it("says what is missing", () => {
    const { blockers, lines } = assess(aClaim({ lines: [aLine({ amount: amount("60 000.00") })] }));

    expect(blockers).toEqual([
      {
        code: "belowMinimum",
        lineId: null,
        params: {
          minimum: { kind: "money", minor: "5000000", currency: "RUB" },
          reached: { kind: "money", minor: "3000000", currency: "RUB" },
          short: { kind: "money", minor: "2000000", currency: "RUB" },
        },
      },
    ]);
    expect(lines[0]?.cuts).toEqual([
      { step: "floors", code: "BELOW_MINIMUM", minor: rub("30 000"), rule: "floors.minimumClaim" },
    ]);
  });

  it("does not take the rest from a company whose claim an officer has cut below it", () => {
    const decision = { verdict: "REDUCED", accepted: rub("60 000"), code: "NO_DOC" } as const;
    const { totals, blockers } = assess(aClaim({ lines: [aLine({ decision })] }));

    expect(inRoubles(totals.support)).toBe("30000.00");
    expect(blockers).toEqual([]);
  });

  it("still stands when the officer has cut a claim that was below it anyway", () => {
    const decision = { verdict: "REDUCED", accepted: rub("40 000"), code: "NO_DOC" } as const;
    const lines = [aLine({ amount: amount("60 000.00"), decision })];

    expect(inRoubles(assess(aClaim({ lines })).totals.support)).toBe("0.00");
  });
});
