import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeClaim } from "@/lib/review/commands/take-claim";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { leaves, proposedMoves } from "../../support/builders-leaving";
import { anOfficial } from "../../support/builders-people";
import { aClaimInReview, aWaitingClaim, columnOf } from "../../support/builders-review";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const aReviewer = () => anOfficial(world.admin, ["reviewer"]);

const handedOn = (claim: TestClaim) =>
  asOwner("SELECT 1 FROM audit_event WHERE claim_id = $1 AND type = 'claimHandedOn'", [claim.id]);

describe("leaving at the same moment", () => {
  it("by two administrators: one does it, and each claim moves once", async () => {
    for (let round = 0; round < 4; round += 1) {
      const leaver = await aReviewer();
      const claims = [
        await aClaimInReview(world, { reviewer: leaver }),
        await aClaimInReview(world, { reviewer: leaver }),
      ];
      const answers = await Promise.all([leaves(world.admin, leaver), leaves(world.secondAdmin, leaver)]);

      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const claim of claims) expect(await handedOn(claim)).toHaveLength(1);
    }
  });

  it("sent twice with one key answers twice and does it once", async () => {
    const leaver = await aReviewer();
    const claim = await aClaimInReview(world, { reviewer: leaver });
    const moves = await proposedMoves(world.admin, leaver);
    const wish = { moves, version: 1, idempotencyKey: uuidv7() };
    const [one, other] = await Promise.all([
      leaves(world.admin, leaver, wish),
      leaves(world.admin, leaver, wish),
    ]);

    expect([one, other]).toEqual([
      { ok: true, value: { userId: leaver.userId } },
      { ok: true, value: { userId: leaver.userId } },
    ]);
    expect(await handedOn(claim)).toHaveLength(1);
  });

  it("of the last two with a role: one of them stays", async () => {
    for (let round = 0; round < 3; round += 1) {
      const agency = await aWorld();
      const second = await anOfficial(agency.admin, ["commission"]);
      await asOwner(
        `UPDATE "user" SET blocked_at = now() WHERE id IN (SELECT user_id FROM staff_role WHERE role = 'commission') AND NOT id = ANY ($1)`,
        [[second.userId, agency.commission.userId]],
      );
      const answers = await Promise.all([
        leaves(agency.admin, agency.commission),
        leaves(agency.secondAdmin, second),
      ]);

      expect(answers.map((answer) => (answer.ok ? "left" : answer.failure.code)).toSorted()).toEqual([
        "left",
        "stepUnmanned",
      ]);
    }
  });

  it("as taking a claim: nobody who is gone has one", async () => {
    for (let round = 0; round < 6; round += 1) {
      const leaver = await aReviewer();
      const claim = await aWaitingClaim(world);
      await Promise.all([takeClaim(leaver, { claimId: claim.id }), leaves(world.admin, leaver)]);
      const [lost] = await asOwner<{ lost: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM claim c JOIN "user" u ON u.id = c.assignee_id WHERE c.id = $1 AND u.blocked_at IS NOT NULL) AS lost`,
        [claim.id],
      );

      expect(lost?.lost).toBe(false);
    }
  });
});

describe("a crash in the middle", () => {
  afterAll(() => asOwner(`DROP TRIGGER IF EXISTS crash ON "user"`));

  it("leaves everything as it was, and the same request does it afterwards", async () => {
    const leaver = await aReviewer();
    const claims = [
      await aClaimInReview(world, { reviewer: leaver }),
      await aClaimInReview(world, { reviewer: leaver }),
    ];
    const moves = await proposedMoves(world.admin, leaver);
    const wish = { moves, version: 1, idempotencyKey: uuidv7() };
    await asOwner(
      `CREATE OR REPLACE FUNCTION app.crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the power went out'; END $$`,
    );
    await asOwner(
      `CREATE TRIGGER crash BEFORE UPDATE OF blocked_at ON "user" FOR EACH ROW EXECUTE FUNCTION app.crash()`,
    );
    await expect(leaves(world.admin, leaver, wish)).rejects.toThrow("the power went out");

    for (const claim of claims) {
      expect(await columnOf(claim, "assignee_id")).toBe(leaver.userId);
      expect(await handedOn(claim)).toHaveLength(0);
    }
    const roles = await asOwner("SELECT 1 FROM staff_role WHERE user_id = $1 AND ended_at IS NULL", [
      leaver.userId,
    ]);
    expect(roles).toHaveLength(1);
    await asOwner(`DROP TRIGGER crash ON "user"`);

    valued(await leaves(world.admin, leaver, wish));
    for (const claim of claims) expect(await handedOn(claim)).toHaveLength(1);
  });
});
