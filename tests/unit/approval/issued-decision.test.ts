import { describe, expect, test } from "vitest";
import { decidedAmounts, decidedCaps, decidedLineAmounts } from "@/lib/review/domain/issued-decision";
import { aDecision, decisionLine } from "./snapshots";

describe("what an issued decision writes", () => {
  test("are the four amounts of the claim", () => {
    expect(decidedAmounts(aDecision())).toEqual({
      claimed: 30_000n,
      eligible: 30_000n,
      accepted: 18_000n,
      support: 9_000n,
    });
  });

  test("are the amounts of every line with the rate they rest on", () => {
    const rate = { nominal: 100, value: "928870", date: "2026-03-17", source: "Банк России" };
    const [line] = decidedLineAmounts(aDecision({ lines: [decisionLine(1, { currency: "INR", rate })] }));
    expect(line).toMatchObject({
      rate_nominal: 100,
      rate_value: 928_870n,
      rate_date: "2026-03-17",
      rate_source: "Банк России",
      accepted: 10_000n,
      support: 5_000n,
    });
  });

  test("are the limits it takes, each in the year it is counted under", () => {
    expect(decidedCaps(aDecision())).toEqual([
      { cap: "TRANSPORT_YEAR", amount: 9_000n, limit: 70_000n, year: 2026 },
    ]);
  });
});
