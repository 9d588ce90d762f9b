import { beforeAll, describe, expect, test } from "vitest";
import { sendBackRecommendation } from "@/lib/review/commands/send-back-recommendation";
import { signDecision } from "@/lib/review/commands/sign-decision";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import {
  aRecommendedClaim,
  claimRow,
  recommended,
  reducedBy,
  shownTo,
  signed,
} from "../../support/builders-approval";
import { asOwner } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { checklistOf, rulesWith } from "../../support/builders-programme";

let world: World;

beforeAll(async () => {
  world = await aWorld({ rules: rulesWith(checklistOf(["COMPANY_ELIGIBLE"])) });
});

const aClaim = async (amount = "250000.00") =>
  aRecommendedClaim(world, { company: await aCompany(world.admin), lines: [{ amount }] });

const comment = "В строке 1 не хватает акта";

const asShown = async (claimId: string) => {
  const { version } = await shownTo(claimId);
  return { claimId, version, comment };
};

describe("sending a recommendation back", () => {
  test("gives the claim to the same reviewer with the comment, its money untouched", async () => {
    const claim = await aClaim();

    const answer = await sendBackRecommendation(world.approver, await asShown(claim.id));

    expect(answer).toEqual({ ok: true, value: { claimId: claim.id, number: claim.number } });
    expect(await claimRow(claim.id)).toMatchObject({ status: "IN_REVIEW", reserved: 20_000_000n });
    const [row] = await asOwner("SELECT assignee_id FROM claim WHERE id = $1", [claim.id]);
    expect(row).toEqual({ assignee_id: world.reviewer.userId });
    const [event] = await asOwner(
      "SELECT data->>'comment' AS comment, visible_to_company FROM audit_event WHERE claim_id = $1 AND type = 'recommendationSentBack'",
      [claim.id],
    );
    expect(event).toEqual({ comment, visible_to_company: false });
  });

  test("makes the signatures given so far invalid, and the next recommendation starts anew", async () => {
    const claim = await aClaim("500000.00");
    await signed(world.approver, claim);

    const answer = await sendBackRecommendation(world.commission, await asShown(claim.id));
    expect(answer.ok).toBe(true);

    const approvals = await asOwner("SELECT level, valid FROM approval WHERE claim_id = $1", [claim.id]);
    expect(approvals).toEqual([{ level: 1, valid: false }]);

    await recommended(world.reviewer, claim, { cuts: { 0: reducedBy(5_000_000n) }, checklist: [] });
    expect((await signed(world.approver, claim)).act).toBe("sign");
    expect((await signed(world.commission, claim)).act).toBe("approve");
    expect(await claimRow(claim.id)).toMatchObject({ status: "APPROVED", committed: 36_000_000n });
  });

  test("is refused to somebody whose signature is not due", async () => {
    const claim = await aClaim();

    const byCommission = await sendBackRecommendation(world.commission, await asShown(claim.id));
    const byReviewer = await sendBackRecommendation(world.reviewer, await asShown(claim.id));

    expect(byCommission).toMatchObject({ ok: false, failure: { code: "roleMissing" } });
    expect(byReviewer).toMatchObject({ ok: false, failure: { code: "roleMissing" } });
  });

  test("is refused on an old version of the claim", async () => {
    const claim = await aClaim();
    const shown = await asShown(claim.id);

    const answer = await sendBackRecommendation(world.approver, { ...shown, version: shown.version - 1 });

    expect(answer).toMatchObject({ ok: false, failure: { code: "changedMeanwhile" } });
  });

  test("loses against a signature that was faster, and the other way round", async () => {
    const claim = await aClaim();
    const shown = await shownTo(claim.id);

    const answers = await Promise.all([
      signDecision(world.approver, shown),
      sendBackRecommendation(world.secondApprover, { claimId: claim.id, version: shown.version, comment }),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [loser] = answers.filter(({ ok }) => !ok);
    expect(["changedMeanwhile", "notInThisStatus", "notYourTurn"]).toContain(
      loser && !loser.ok ? loser.failure.code : "",
    );
  });

  test("sent twice with one key happens once", async () => {
    const claim = await aClaim();
    const input = { ...(await asShown(claim.id)), idempotencyKey: uuidv7() };

    const first = await sendBackRecommendation(world.approver, input);
    const second = await sendBackRecommendation(world.approver, input);

    expect(second).toEqual(first);
    const [count] = await asOwner(
      "SELECT count(*)::int AS count FROM audit_event WHERE claim_id = $1 AND type = 'recommendationSentBack'",
      [claim.id],
    );
    expect(count).toEqual({ count: 1 });
  });
});
