import { beforeAll, describe, expect, it } from "vitest";
import { blockUser } from "@/lib/identity/commands/block-user";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { declareInterest } from "@/lib/review/commands/declare-interest";
import { delegateWork } from "@/lib/review/commands/delegate-work";
import { endDelegation } from "@/lib/review/commands/end-delegation";
import { moveDelegatedClaims } from "@/lib/review/commands/move-delegated-claims";
import { getAbsences } from "@/lib/review/queries/get-absences";
import { getClaimHistory } from "@/lib/review/queries/get-claim-history";
import { aWorld, type World } from "../../support/builders";
import { type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { anOfficial } from "../../support/builders-people";
import { aClaimInReview, columnOf, decide } from "../../support/builders-review";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const aReviewer = () => anOfficial(world.admin, ["reviewer"]);

type Wish = { readonly from?: string; readonly until?: string; readonly by?: OfficialActor };

const standsInFor = (away: OfficialActor, substitute: OfficialActor, wish: Wish = {}) =>
  delegateWork(wish.by ?? away, {
    userId: away.userId,
    substituteId: substitute.userId,
    programmeId: null,
    from: wish.from ?? "2026-10-06",
    until: wish.until ?? "2026-10-09",
    reason: "Отпуск",
  });

const officerOf = (claim: TestClaim) => columnOf(claim, "assignee_id");

describe("standing in", () => {
  it("moves what is open, says for whom the substitute acts, and brings it back", async () => {
    const [away, substitute] = [await aReviewer(), await aReviewer()];
    const claim = await aClaimInReview(world, { reviewer: away });
    const { delegationId } = valued(await standsInFor(away, substitute));

    await moveDelegatedClaims();
    expect(await officerOf(claim)).toBe(substitute.userId);
    valued(await decide(substitute, claim, { wish: { verdict: "ACCEPTED" } }));
    const decided = (await getClaimHistory(world.lead, claim.number, null))?.events.find(
      ({ type }) => type === "lineDecided",
    );
    expect(decided?.actor?.ru).toBe(substitute.person.nameRu);
    expect(decided?.behalf?.ru).toBe(away.person.nameRu);

    valued(await endDelegation(away, { delegationId }));
    await moveDelegatedClaims();
    expect(await officerOf(claim)).toBe(away.userId);
    valued(await decide(away, claim, { wish: { verdict: "ACCEPTED" } }));
    const [own] = (await getClaimHistory(world.lead, claim.number, null))?.events ?? [];
    expect(own).toMatchObject({ type: "lineDecided", behalf: null });
  });

  it("runs twice without moving anything twice, and its chain of events stays whole", async () => {
    const [away, substitute] = [await aReviewer(), await aReviewer()];
    const claim = await aClaimInReview(world, { reviewer: away });
    valued(await standsInFor(away, substitute));
    await Promise.all([moveDelegatedClaims(), moveDelegatedClaims()]);
    expect(await moveDelegatedClaims()).toBe(0);

    const moves = await asOwner("SELECT 1 FROM audit_event WHERE claim_id = $1 AND type = 'claimStoodIn'", [
      claim.id,
    ]);
    expect(moves).toHaveLength(1);
    const broken = await asOwner(
      `SELECT 1 FROM audit_event a WHERE claim_id = $1 AND a.hash <> app.event_hash(a.prev_hash, a.chain, a.chain_seq, a.at, a.type, a.actor_id,
         a.on_behalf_of_id, a.session_id, a.company_id, a.claim_id, a.object_type, a.object_id, a.data, a.visible_to_company)`,
      [claim.id],
    );
    expect(broken).toEqual([]);
  });

  it("waits for its first day", async () => {
    const [away, substitute] = [await aReviewer(), await aReviewer()];
    const claim = await aClaimInReview(world, { reviewer: away });
    valued(await standsInFor(away, substitute, { from: "2026-10-07" }));
    await moveDelegatedClaims();

    expect(await officerOf(claim)).toBe(away.userId);
  });

  it("never gives a claim to whoever signed it or declared an interest; the leads are told once", async () => {
    const away = await aReviewer();
    const substitute = await anOfficial(world.admin, ["reviewer", "approver"]);
    const [signed, related] = [
      await aClaimInReview(world, { reviewer: away }),
      await aClaimInReview(world, { reviewer: away }),
    ];
    await asOwner(
      "INSERT INTO claim_duty (claim_id, user_id, duty, since) VALUES ($1, $2, 'APPROVED_1', now())",
      [signed.id, substitute.userId],
    );
    const [company] = await asOwner<{ inn: string }>(
      "SELECT o.inn FROM claim c JOIN company o ON o.id = c.company_id WHERE c.id = $1",
      [related.id],
    );
    const interest = { reason: "Доля", from: "2026-10-01", until: null };
    valued(await declareInterest(substitute, { inn: company?.inn ?? "", ...interest }));
    valued(await standsInFor(away, substitute));
    await moveDelegatedClaims();
    await moveDelegatedClaims();

    expect(await officerOf(signed)).toBe(away.userId);
    expect(await officerOf(related)).toBe(away.userId);
    const letters = await asOwner(
      "SELECT claim_id FROM outbox_message WHERE kind = 'substituteUnfit' AND claim_id = ANY ($1)",
      [[signed.id, related.id]],
    );
    expect(letters).toHaveLength(2);
  });

  it("is refused without the same role, while away oneself, twice for the same days, and for others", async () => {
    const [away, substitute, third] = [await aReviewer(), await aReviewer(), await aReviewer()];

    expect(await standsInFor(away, world.finance)).toMatchObject({ failure: { code: "substituteUnfit" } });
    expect(await standsInFor(away, away)).toMatchObject({ failure: { code: "ownSubstitute" } });
    expect(await standsInFor(away, substitute, { by: third })).toMatchObject({
      failure: { code: "othersAbsence" },
    });
    valued(await standsInFor(away, substitute, { by: world.lead }));
    expect(await standsInFor(away, third)).toMatchObject({ failure: { code: "awayAlready" } });
    expect(await standsInFor(third, away)).toMatchObject({ failure: { code: "substituteAway" } });
    expect(await standsInFor(substitute, third)).toMatchObject({ failure: { code: "substituteAway" } });
  });

  it("warns where a step would have nobody", async () => {
    const other = await anOfficial(world.admin, ["commission"]);
    valued(await standsInFor(world.commission, other));
    valued(await blockUser(world.admin, { userId: other.userId, reason: "Уволен" }));
    const { absences } = await getAbsences(world.lead);

    expect(absences.find(({ userId }) => userId === world.commission.userId)?.unmanned).toEqual([
      "commission",
    ]);
  });
});

describe("at the same moment", () => {
  it("a substitute who is being blocked gets the claim before the block, or not at all", async () => {
    for (let round = 0; round < 6; round += 1) {
      const [away, substitute] = [await aReviewer(), await aReviewer()];
      const claim = await aClaimInReview(world, { reviewer: away });
      valued(await standsInFor(away, substitute));
      await Promise.all([
        moveDelegatedClaims(),
        blockUser(world.admin, { userId: substitute.userId, reason: "Уволен" }),
      ]);
      const [order] = await asOwner<{ late: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM claim c JOIN "user" u ON u.id = c.assignee_id WHERE c.id = $1 AND u.blocked_at < c.updated_at) AS late`,
        [claim.id],
      );

      expect(order?.late).toBe(false);
      expect([away.userId, substitute.userId]).toContain(await officerOf(claim));
    }
  });
});
