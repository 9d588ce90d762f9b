import { describe, expect, test } from "vitest";
import { answerEstimate } from "@/app/(public)/_components/estimate";
import type { LandingCategory } from "@/lib/budget/domain/landing-figures";

const certification: LandingCategory = {
  code: "CERTIFICATION",
  rateBasisPoints: 8000,
  capKopecks: "100000000",
  availableKopecks: "2447850000",
};
const transport: LandingCategory = {
  code: "TRANSPORT",
  rateBasisPoints: 5000,
  capKopecks: "70000000",
  availableKopecks: "50000000",
};
const categories = [certification, transport] as const;

describe("the quick estimate", () => {
  test("is the rate of the amount, to the kopeck", () => {
    const { answer } = answerEstimate(categories, { category: "CERTIFICATION", amount: "515 375" });

    expect(answer).toMatchObject({
      ok: true,
      value: { back: 41_230_000n, isCapped: false, isAboveBudget: false },
    });
  });

  test("stops at the yearly limit and says what the rate alone would be", () => {
    const { answer } = answerEstimate(categories, { category: "TRANSPORT", amount: "2 000 000,50" });

    expect(answer).toMatchObject({
      ok: true,
      value: { share: 100_000_025n, back: 70_000_000n, isCapped: true },
    });
  });

  test("warns where the budget has less", () => {
    const { answer } = answerEstimate(categories, { category: "TRANSPORT", amount: "1200000" });

    expect(answer).toMatchObject({ ok: true, value: { isAboveBudget: true } });
  });

  test("refuses what is no amount and keeps it in the field", () => {
    expect(answerEstimate(categories, { amount: "много" })).toMatchObject({
      typed: "много",
      answer: { ok: false, failure: { code: "amountNotNumber" } },
    });
  });

  test("an unknown category counts as the first", () => {
    expect(answerEstimate(categories, { category: "YACHTS" }).category).toBe(certification);
  });
});
