import { beforeAll, describe, expect, test } from "vitest";
import { applyClaimChange, type ClaimChange } from "@/lib/claims/data/apply-claim-change";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { aRecommendedClaim, claimRow, shownTo } from "../../support/builders-approval";
import { aCompany } from "../../support/builders-company";
import { anOfficial } from "../../support/builders-people";
import { checklistOf, rulesWith } from "../../support/builders-programme";

let world: World;

beforeAll(async () => {
  world = await aWorld({ rules: rulesWith(checklistOf([])) });
});

/** A signature sent past every check of the product: only the database stands in the way. */
const forced = async (actor: OfficialActor, claimId: string, set: ClaimChange["set"] = {}) => {
  const { version, hash } = await shownTo(claimId);
  return applyClaimChange(actor, {
    action: "approve",
    claimId,
    version,
    event: { type: "claimApproved", support: "20000000", hash },
    set: { support: 20_000_000n, reserved: 0n, committed: 20_000_000n, ...set },
    snapshotHash: hash,
    approvalId: uuidv7(),
  });
};

describe("the database itself refuses a signature", () => {
  test("of whoever reviewed the claim", async () => {
    const reviewer = await anOfficial(world.admin, ["reviewer", "approver"]);
    const claim = await aRecommendedClaim(world, { company: await aCompany(world.admin), reviewer });

    expect(await forced(reviewer, claim.id)).toMatchObject({
      failure: { code: "otherDuty", duty: "REVIEWED" },
    });
  });

  test("without the role, administrators included", async () => {
    const claim = await aRecommendedClaim(world, { company: await aCompany(world.admin) });

    expect(await forced(world.admin, claim.id)).toMatchObject({ failure: { code: "roleMissing" } });
    expect(await forced(world.commission, claim.id)).toMatchObject({ failure: { code: "roleMissing" } });
  });

  test("that commits another sum than the one recommended, or keeps some reserved", async () => {
    const claim = await aRecommendedClaim(world, { company: await aCompany(world.admin) });

    const more = await forced(world.approver, claim.id, { support: 20_000_001n, committed: 20_000_001n });
    const less = await forced(world.approver, claim.id, { support: 19_999_999n, committed: 19_999_999n });

    expect(more).toMatchObject({ failure: { code: "changedMeanwhile" } });
    expect(less).toMatchObject({ failure: { code: "changedMeanwhile" } });
    expect(await claimRow(claim.id)).toMatchObject({ status: "PENDING_APPROVAL", reserved: 20_000_000n });
  });

  test("that skips the commission where the chain asks for it", async () => {
    const claim = await aRecommendedClaim(world, {
      company: await aCompany(world.admin),
      lines: [{ amount: "500000.00" }],
    });

    const answer = await forced(world.approver, claim.id, { support: 40_000_000n, committed: 40_000_000n });

    expect(answer).toMatchObject({ failure: { code: "changedMeanwhile" } });
  });
});
