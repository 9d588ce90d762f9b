import { describe, expect, test } from "vitest";
import { nextSignatureOf, signingDutyOf } from "@/lib/review/domain/next-signature";

describe("the signature that is due", () => {
  test("is the only one of a short chain, and decides", () => {
    const due = nextSignatureOf({ chain: ["approver"], signed: 0, outcome: "APPROVE" });
    expect(due).toEqual({ level: 1, levels: 1, role: "approver", act: "approve" });
  });

  test("only adds a signature while others follow", () => {
    const chain = ["approver", "commission"];
    expect(nextSignatureOf({ chain, signed: 0, outcome: "REJECT" })).toMatchObject({ level: 1, act: "sign" });
    expect(nextSignatureOf({ chain, signed: 1, outcome: "REJECT" })).toMatchObject({
      level: 2,
      role: "commission",
      act: "reject",
    });
  });

  test("is none when all have signed", () => {
    expect(nextSignatureOf({ chain: ["approver"], signed: 1, outcome: "APPROVE" })).toBeNull();
  });
});

describe("the level at which somebody takes a decision back", () => {
  const chain = ["approver", "commission"];
  const holdsAll = { userId: "person", holds: () => true };

  test("is the one they signed at", () => {
    expect(signingDutyOf({ chain, duties: [{ userId: "person", duty: "APPROVED_2" }] }, holdsAll)).toBe(
      "APPROVED_2",
    );
  });

  test("is the first whose role they hold", () => {
    const commission = { userId: "person", holds: (role: string) => role === "commission" };
    expect(signingDutyOf({ chain, duties: [] }, commission)).toBe("APPROVED_2");
  });

  test("is none for whoever has another duty, or no role of the chain", () => {
    expect(signingDutyOf({ chain, duties: [{ userId: "person", duty: "REVIEWED" }] }, holdsAll)).toBeNull();
    expect(
      signingDutyOf({ chain: ["approver"], duties: [] }, { userId: "person", holds: () => false }),
    ).toBeNull();
  });
});
