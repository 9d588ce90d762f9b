import { expect, test } from "vitest";
import { decisionDifferences } from "@/lib/review/domain/decision-differences";
import { aDecision, decisionLine } from "./snapshots";

test("the lines to look at first are those the officer cut or declined, with cost and support apart", () => {
  expect(decisionDifferences(aDecision().lines)).toMatchObject([
    {
      position: 2,
      kind: "REDUCED",
      deducted: "2000",
      lost: "1000",
      reasonNumber: "R12",
      invoiceNumber: "802",
    },
    { position: 3, kind: "REJECTED", deducted: "10000", lost: "5000", reasonNumber: "R07" },
  ]);
});

test("a line that a limit made smaller is among them, though nobody decided against it", () => {
  const [only] = decisionDifferences([decisionLine(1, { support: "4000" })]);
  expect(only).toMatchObject({ kind: "LIMITED", lost: "1000", deducted: "0", reasonNumber: null });
});

test("a line that brings more because another was cut is no difference to worry about", () => {
  expect(decisionDifferences([decisionLine(1, { support: "5000", requested: "4000" })])).toEqual([]);
});
