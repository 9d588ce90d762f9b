import { beforeAll, describe, expect, it } from "vitest";
import { assignClaim } from "@/lib/review/commands/assign-claim";
import { delegateWork } from "@/lib/review/commands/delegate-work";
import { endDelegation } from "@/lib/review/commands/end-delegation";
import { moveDelegatedClaims } from "@/lib/review/commands/move-delegated-claims";
import { getClaimHistory } from "@/lib/review/queries/get-claim-history";
import { getReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import { aWorld, type World } from "../../support/builders";
import { aRecommendedClaim } from "../../support/builders-approval";
import { valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { anOfficial } from "../../support/builders-people";
import { aProgramme } from "../../support/builders-programme";
import { aClaimInReview, columnOf, decide } from "../../support/builders-review";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const aReviewer = () => anOfficial(world.admin, ["reviewer"]);

const aSentClaim = async () => aRecommendedClaim(world, { company: await aCompany(world.admin) });

describe("a claim is handed over from its own page", () => {
  it("by the lead, also while it waits for a signature, and stays where it is", async () => {
    const [claim, next] = [await aSentClaim(), await aReviewer()];
    const page = await getReviewWorkspace(world.lead, claim.number, null);
    expect(page?.may.handOver).toBeNull();
    expect(page?.reviewers.map(({ id }) => id)).toContain(next.userId);
    valued(await assignClaim(world.lead, { claimId: claim.id, assigneeId: next.userId }));

    expect(await columnOf(claim, "assignee_id")).toBe(next.userId);
    expect(await columnOf(claim, "status")).toBe("PENDING_APPROVAL");
    const approvals = await asOwner(
      "SELECT 1 FROM recommendation WHERE claim_id = $1 AND superseded_at IS NULL",
      [claim.id],
    );
    expect(approvals).toHaveLength(1);
  });

  it("by nobody else, and to nobody without the role in its programme or with another duty", async () => {
    const [claim, next] = [await aSentClaim(), await aReviewer()];
    const elsewhere = await aProgramme(world.admin);
    const foreign = await anOfficial(world.admin, ["reviewer"], elsewhere.id);
    const foreignLead = await anOfficial(world.admin, ["lead"], elsewhere.id);
    for (const actor of [world.reviewer, world.approver, world.admin, foreignLead]) {
      expect(await assignClaim(actor, { claimId: claim.id, assigneeId: next.userId })).toMatchObject({
        failure: { code: "roleMissing" },
      });
    }
    for (const { userId } of [foreign, world.approver]) {
      expect(await assignClaim(world.lead, { claimId: claim.id, assigneeId: userId })).toMatchObject({
        failure: { code: "assigneeUnfit" },
      });
    }
  });

  it("at the same moment by two leads: each change that was answered with yes is one event", async () => {
    const [claim, lead, one, other] = [
      await aSentClaim(),
      await anOfficial(world.admin, ["lead"]),
      await aReviewer(),
      await aReviewer(),
    ];
    const answers = await Promise.all([
      assignClaim(world.lead, { claimId: claim.id, assigneeId: one.userId }),
      assignClaim(lead, { claimId: claim.id, assigneeId: other.userId }),
    ]);
    const done = answers.filter(({ ok }) => ok).length;
    const events = await asOwner("SELECT 1 FROM audit_event WHERE claim_id = $1 AND type = 'claimAssigned'", [
      claim.id,
    ]);

    expect(done).toBeGreaterThan(0);
    expect(events).toHaveLength(done);
    expect([one.userId, other.userId]).toContain(await columnOf(claim, "assignee_id"));
  });

  it("ends the standing in for the absent person: the claim does not come back, and nobody acts for them", async () => {
    const [away, substitute, third] = [await aReviewer(), await aReviewer(), await aReviewer()];
    const claim = await aClaimInReview(world, { reviewer: away });
    const { delegationId } = valued(
      await delegateWork(away, {
        userId: away.userId,
        substituteId: substitute.userId,
        programmeId: null,
        from: "2026-10-06",
        until: "2026-10-09",
        reason: "Отпуск",
      }),
    );
    await moveDelegatedClaims();
    expect(await columnOf(claim, "assignee_id")).toBe(substitute.userId);
    valued(await assignClaim(world.lead, { claimId: claim.id, assigneeId: third.userId }));
    valued(await assignClaim(world.lead, { claimId: claim.id, assigneeId: substitute.userId }));
    valued(await decide(substitute, claim, { wish: { verdict: "ACCEPTED" } }));
    const [last] = (await getClaimHistory(world.lead, claim.number, null))?.events ?? [];
    expect(last).toMatchObject({ type: "lineDecided", behalf: null });

    valued(await endDelegation(away, { delegationId }));
    await moveDelegatedClaims();
    expect(await columnOf(claim, "assignee_id")).toBe(substitute.userId);
  });
});
