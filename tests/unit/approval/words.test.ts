import { describe, expect, test } from "vitest";
import en from "@/lib/i18n/messages/en/approval.json";
import ru from "@/lib/i18n/messages/ru/approval.json";
import { decisionChecks } from "@/lib/review/domain/decision-checks";
import { twoPersonKinds } from "@/lib/review/domain/two-person-acts";
import { aDecision } from "./snapshots";

const checks = decisionChecks({
  snapshot: aDecision(),
  ownDuty: null,
  dueDuty: "APPROVED_1",
  isUnchanged: true,
  caps: [],
  reserved: 0n,
  isLineOpen: true,
  isPayeeOpen: true,
}).map(({ code }) => code);

describe.each([
  ["Russian", ru],
  ["English", en],
])("the %s words of the signers' pages", (_language, words) => {
  test("say every check both ways, passed and failed", () => {
    expect(Object.keys(words.check)).toEqual(checks);
    expect(Object.keys(words.failedCheck).sort()).toEqual([...checks].sort());
  });

  test("name every request and what confirming it does", () => {
    expect(Object.keys(words.request.kind)).toEqual([...twoPersonKinds]);
    expect(Object.keys(words.request.effect)).toEqual([...twoPersonKinds]);
  });

  test("have a sentence for every refusal of their own", () => {
    expect(Object.keys(words.failure)).toEqual([
      "changedSinceRecommendation",
      "alreadyRequested",
      "requestGone",
    ]);
  });
});
