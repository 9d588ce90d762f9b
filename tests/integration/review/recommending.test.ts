import { beforeAll, describe, expect, it } from "vitest";
import { findClaim } from "@/lib/claims/data/claim-store";
import { withContext } from "@/lib/platform/db/context";
import { answerChecklist } from "@/lib/review/commands/answer-checklist";
import { askClarification } from "@/lib/review/commands/ask-clarification";
import { recommendClaim } from "@/lib/review/commands/recommend-claim";
import { decisionHash } from "@/lib/review/data/decision-hash";
import { loadDecisionSnapshot } from "@/lib/review/data/decision-store";
import { parseDecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import type { VerdictWish } from "@/lib/review/domain/line-verdict";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { aClaimInReview, columnOf, confirmChecklist, decide, versionOf } from "../../support/builders-review";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const note = "Документ не подтверждает эту часть суммы.";
const rejected: VerdictWish = { verdict: "REJECTED", code: "NO_DOC", note };
const accepted: VerdictWish = { verdict: "ACCEPTED" };

const reviewed = async (wishes: readonly VerdictWish[], company?: World["company"]) => {
  const claim = await aClaimInReview(world, { lines: wishes.map(() => ({ amount: "200000.00" })), company });
  for (const [line, wish] of wishes.entries()) valued(await decide(world.reviewer, claim, { line, wish }));
  await confirmChecklist(world.reviewer, world, claim);

  return claim;
};

const recommend = async (claim: TestClaim, outcome: "APPROVE" | "REJECT" = "APPROVE", who = world.reviewer) =>
  recommendClaim(who, { claimId: claim.id, version: await versionOf(claim), outcome, message: "" });

const recommendation = async (claim: TestClaim) => {
  const [row] = await asOwner<{
    outcome: string;
    support: bigint;
    hash: string;
    chain: string[];
    snapshot: unknown;
  }>(
    "SELECT outcome, support, hash, chain, snapshot FROM recommendation WHERE claim_id = $1 AND superseded_at IS NULL",
    [claim.id],
  );
  if (!row) throw new Error("Nothing was recommended");

  return row;
};

describe("recommending a decision", () => {
  it("stores the whole decision, its hash, and who signs; the money stays reserved", async () => {
    const cut: VerdictWish = {
      verdict: "REDUCED",
      amount: { deducted: 5_000_000n },
      code: "ARITHMETIC",
      note,
    };
    const claim = await reviewed([accepted, cut, rejected]);
    valued(await recommend(claim));
    const stored = await recommendation(claim);
    const snapshot = valued(parseDecisionSnapshot(stored.snapshot));

    expect(await columnOf(claim, "status")).toBe("PENDING_APPROVAL");
    expect(await columnOf(claim, "reserved")).toBe(48_000_000n);
    expect(stored).toMatchObject({ outcome: "APPROVE", support: 28_000_000n, chain: ["approver"] });
    expect(stored.hash).toBe(decisionHash(snapshot));
    expect(snapshot.totals).toMatchObject({
      claimed: "60000000",
      accepted: "35000000",
      support: "28000000",
      requested: "48000000",
    });
    expect(snapshot.lines.map(({ verdict, support, reasonCode }) => [verdict, support, reasonCode])).toEqual([
      ["ACCEPTED", "16000000", null],
      ["REDUCED", "12000000", "ARITHMETIC"],
      ["REJECTED", "0", "NO_DOC"],
    ]);
    expect(snapshot.caps).toContainEqual({
      cap: "CERTIFICATION_YEAR",
      amount: "28000000",
      limit: "100000000",
      year: 2026,
    });
  });

  it("computes the same decision again from the claim's rows", async () => {
    const claim = await reviewed([accepted]);
    valued(await recommend(claim));
    const { hash } = await recommendation(claim);
    const again = await withContext(world.approver.session, async (db) => {
      const found = await findClaim(db, world.approver, { id: claim.id });

      return found && loadDecisionSnapshot(db, found, { message: "" });
    });

    expect(again && decisionHash(again)).toBe(hash);
  });

  it("asks for the commission when the company's support of the year is large, even in small claims", async () => {
    const company = await aCompany(world.admin);
    const first = await reviewed([accepted], company);
    const second = await reviewed([accepted], company);
    valued(await recommend(first));

    expect((await recommendation(first)).chain).toEqual(["approver", "commission"]);
    valued(await recommend(second));
    expect((await recommendation(second)).chain).toEqual(["approver", "commission"]);
  });

  it("recommends to decline when nothing is left, and only then", async () => {
    const claim = await reviewed([rejected, { verdict: "PARKED", code: "NOT_DELIVERED", note }]);

    expect(await recommend(claim, "APPROVE")).toMatchObject({ failure: { code: "nothingToApprove" } });
    valued(await recommend(claim, "REJECT"));
    expect(await recommendation(claim)).toMatchObject({ outcome: "REJECT", support: 0n });

    const other = await reviewed([accepted]);
    expect(await recommend(other, "REJECT")).toMatchObject({ failure: { code: "somethingLeft" } });
  });

  it("waits for every line, the checklist and the company's answer, and says what is left", async () => {
    const claim = await aClaimInReview(world, { lines: [{}, {}] });
    expect(await recommend(claim)).toMatchObject({ failure: { code: "linesUndecided", count: 2 } });
    for (const line of [0, 1]) valued(await decide(world.reviewer, claim, { line, wish: accepted }));
    expect(await recommend(claim)).toMatchObject({ failure: { code: "checklistOpen", count: 6 } });
    await confirmChecklist(world.reviewer, world, claim);
    const ask = async (blocking: boolean) =>
      askClarification(world.reviewer, {
        claimId: claim.id,
        version: await versionOf(claim),
        blocking,
        questions: [{ lineId: null, text: "Когда подписан акт?" }],
      });
    valued(await ask(true));
    expect(await recommend(claim)).toMatchObject({ failure: { code: "questionsBlock", count: 1 } });
  });

  it("approves nothing while an item of the checklist is not confirmed", async () => {
    const claim = await reviewed([accepted]);
    const item = "NO_TAX_ARREARS";
    valued(
      await answerChecklist(world.reviewer, {
        claimId: claim.id,
        version: await versionOf(claim),
        item,
        passed: false,
        note: "Есть недоимка",
      }),
    );

    expect(await recommend(claim)).toMatchObject({ failure: { code: "checklistFailed", count: 1 } });
  });

  it("ends questions that stop nothing, since nobody could answer them any more", async () => {
    const claim = await reviewed([accepted]);
    valued(
      await askClarification(world.reviewer, {
        claimId: claim.id,
        version: await versionOf(claim),
        blocking: false,
        questions: [{ lineId: null, text: "Пришлите цветную копию." }],
      }),
    );
    valued(await recommend(claim));

    expect(await asOwner("SELECT status FROM clarification WHERE claim_id = $1", [claim.id])).toEqual([
      { status: "CANCELLED" },
    ]);
    expect(await columnOf(claim, "open_questions")).toBe(0);
  });

  it("is refused to anybody but the officer who has the claim, and from a stale page", async () => {
    const claim = await reviewed([accepted]);

    expect(await recommend(claim, "APPROVE", world.secondReviewer)).toMatchObject({
      failure: { code: "notAssignee" },
    });
    expect(
      await recommendClaim(world.reviewer, {
        claimId: claim.id,
        version: 2,
        outcome: "APPROVE",
        message: "",
      }),
    ).toMatchObject({ failure: { code: "changedMeanwhile" } });
  });

  it("sends no other decision than the one that was shown", async () => {
    const claim = await reviewed([accepted]);
    const input = {
      claimId: claim.id,
      version: await versionOf(claim),
      outcome: "APPROVE",
      message: "",
    } as const;

    expect(await recommendClaim(world.reviewer, { ...input, shown: "0".repeat(64) })).toMatchObject({
      failure: { code: "previewChanged" },
    });
  });

  it("sent twice at once it is one recommendation", async () => {
    const claim = await reviewed([accepted]);
    const input = {
      claimId: claim.id,
      version: await versionOf(claim),
      outcome: "APPROVE",
      message: "Спасибо за полный комплект.",
      idempotencyKey: uuidv7(),
    } as const;
    const answers = await Promise.all([
      recommendClaim(world.reviewer, input),
      recommendClaim(world.reviewer, input),
    ]);

    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await asOwner("SELECT 1 FROM recommendation WHERE claim_id = $1", [claim.id])).toHaveLength(1);
  });
});
