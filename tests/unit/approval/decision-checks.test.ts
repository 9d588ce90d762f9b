import { describe, expect, test } from "vitest";
import { type CheckedFacts, type DecisionCheck, decisionChecks } from "@/lib/review/domain/decision-checks";
import { aDecision, cutLine, decisionLine } from "./snapshots";

const facts: CheckedFacts = {
  snapshot: aDecision(),
  ownDuty: null,
  dueDuty: "APPROVED_1",
  isUnchanged: true,
  caps: [{ cap: "TRANSPORT_YEAR", used: 65_000n, own: 15_000n }],
  reserved: 15_000n,
  isLineOpen: true,
  isPayeeOpen: true,
};

const failing = (patch: Partial<CheckedFacts>): readonly DecisionCheck["code"][] =>
  decisionChecks({ ...facts, ...patch })
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe("what is checked before somebody signs", () => {
  test("all of it holds for a decision that is in order", () => {
    expect(failing({})).toEqual([]);
  });

  test.each([
    ["the reader reviewed the claim", { ownDuty: "REVIEWED" }, ["notReviewedByYou"]],
    ["the reader prepared the claim", { ownDuty: "PREPARED" }, ["notReviewedByYou"]],
    ["the reader signed at another level", { ownDuty: "APPROVED_2" }, ["notSignedByYou"]],
    ["the claim has changed", { isUnchanged: false }, ["unchangedSinceRecommendation"]],
    ["the budget line is closed", { isLineOpen: false }, ["withinBudget"]],
    ["less is reserved than decided", { reserved: 8_999n }, ["withinBudget"]],
    ["the account was closed", { isPayeeOpen: false }, ["payeeInUse"]],
  ] as const)("it says so when %s", (_what, patch, codes) => {
    expect(failing(patch)).toEqual(codes);
  });

  test("a reader who signed at this level before may sign there again", () => {
    expect(failing({ ownDuty: "APPROVED_1" })).toEqual([]);
  });

  test("one kopeck between the lines and the total is seen", () => {
    const totals = { ...facts.snapshot.totals, support: "9001" };
    expect(failing({ snapshot: aDecision({ totals }) })).toEqual(["linesAddUp"]);
  });

  test("a cut without a reason or without words is seen", () => {
    const lines = (patch: object) => [decisionLine(1), { ...cutLine, ...patch }, decisionLine(3)];
    const totals = { ...facts.snapshot.totals, accepted: "28000", support: "14000" };
    const decision = (patch: object) => aDecision({ lines: lines(patch), totals });
    expect(failing({ snapshot: decision({}) })).toEqual([]);
    expect(failing({ snapshot: decision({ reasonCode: null }) })).toEqual(["cutsExplained"]);
    expect(failing({ snapshot: decision({ note: "  " }) })).toEqual(["cutsExplained"]);
  });

  test("a limit counts what the company's other claims take, not what this one held before", () => {
    expect(failing({ caps: [{ cap: "TRANSPORT_YEAR", used: 76_000n, own: 15_000n }] })).toEqual([]);
    expect(failing({ caps: [{ cap: "TRANSPORT_YEAR", used: 76_001n, own: 15_000n }] })).toEqual([
      "withinCaps",
    ]);
  });
});
