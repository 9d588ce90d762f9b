import { beforeAll, describe, expect, it } from "vitest";
import { assignClaim, assignClaims } from "@/lib/review/commands/assign-claim";
import { giveBackClaim, unassignClaim } from "@/lib/review/commands/give-back-claim";
import { takeClaim } from "@/lib/review/commands/take-claim";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { valued } from "../../support/builders-claims";
import { anOfficial } from "../../support/builders-people";
import { aClaimInReview, aWaitingClaim, columnOf, decide, versionOf } from "../../support/builders-review";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const bulk = (claimIds: string[], assigneeId: string, idempotencyKey?: string) => ({
  "claimIds[]": claimIds,
  assigneeId,
  back: undefined,
  idempotencyKey,
});

describe("taking a claim", () => {
  it("a reviewer takes a waiting claim and has it", async () => {
    const claim = await aWaitingClaim(world);

    expect(await takeClaim(world.reviewer, { claimId: claim.id })).toEqual({
      ok: true,
      value: { claimId: claim.id, number: claim.number },
    });
    expect(await columnOf(claim, "status")).toBe("IN_REVIEW");
    expect(await columnOf(claim, "assignee_id")).toBe(world.reviewer.userId);
  });

  it("of two reviewers who reach for one claim at once, one has it and the other is told", async () => {
    const claim = await aWaitingClaim(world);
    const answers = await Promise.all(
      [world.reviewer, world.secondReviewer].map((who) => takeClaim(who, { claimId: claim.id })),
    );

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, failure: { code: "alreadyTaken" } });
  });

  it("pressing twice takes it once", async () => {
    const claim = await aWaitingClaim(world);
    const input = { claimId: claim.id, idempotencyKey: uuidv7() };
    const first = await takeClaim(world.reviewer, input);
    const version = await versionOf(claim);

    expect(await takeClaim(world.reviewer, input)).toEqual(first);
    expect(await versionOf(claim)).toBe(version);
  });

  it.each(["lead", "approver", "auditor", "admin", "finance"] as const)(
    "a %s takes nothing",
    async (role) => {
      const claim = await aWaitingClaim(world);

      expect(await takeClaim(world[role], { claimId: claim.id })).toMatchObject({
        ok: false,
        failure: { code: "roleMissing" },
      });
    },
  );

  it("a claim that is not there is not found", async () => {
    expect(await takeClaim(world.reviewer, { claimId: uuidv7() })).toMatchObject({
      failure: { code: "claimNotFound" },
    });
  });
});

describe("giving a claim back", () => {
  it("the officer gives an own claim back, and another may take it", async () => {
    const claim = await aClaimInReview(world);
    const version = await versionOf(claim);

    expect((await giveBackClaim(world.reviewer, { claimId: claim.id, version })).ok).toBe(true);
    expect(await columnOf(claim, "assignee_id")).toBeNull();
    expect((await takeClaim(world.secondReviewer, { claimId: claim.id })).ok).toBe(true);
  });

  it("nobody gives back what another officer has", async () => {
    const claim = await aClaimInReview(world);

    expect(
      await giveBackClaim(world.secondReviewer, { claimId: claim.id, version: await versionOf(claim) }),
    ).toMatchObject({ failure: { code: "notAssignee" } });
  });

  it("a page that is out of date gives nothing back", async () => {
    const claim = await aClaimInReview(world);
    const version = await versionOf(claim);
    valued(await decide(world.reviewer, claim, { wish: { verdict: "ACCEPTED" } }));

    expect(await giveBackClaim(world.reviewer, { claimId: claim.id, version })).toMatchObject({
      failure: { code: "changedMeanwhile" },
    });
  });

  it("the lead puts an officer's claim back into the queue, a reviewer does not", async () => {
    const claim = await aClaimInReview(world);
    const input = { claimId: claim.id, version: await versionOf(claim) };

    expect(await unassignClaim(world.secondReviewer, input)).toMatchObject({
      failure: { code: "roleMissing" },
    });
    expect((await unassignClaim(world.lead, input)).ok).toBe(true);
    expect(await columnOf(claim, "status")).toBe("SUBMITTED");
  });
});

describe("assigning claims", () => {
  it("the lead gives a waiting claim to a reviewer, and another's claim to a colleague", async () => {
    const claim = await aWaitingClaim(world);

    valued(await assignClaim(world.lead, { claimId: claim.id, assigneeId: world.reviewer.userId }));
    valued(await assignClaim(world.lead, { claimId: claim.id, assigneeId: world.secondReviewer.userId }));
    expect(await columnOf(claim, "assignee_id")).toBe(world.secondReviewer.userId);
    expect(await columnOf(claim, "status")).toBe("IN_REVIEW");
  });

  it("a claim goes to nobody who is no reviewer, and only the lead assigns", async () => {
    const claim = await aWaitingClaim(world);

    expect(
      await assignClaim(world.lead, { claimId: claim.id, assigneeId: world.approver.userId }),
    ).toMatchObject({ failure: { code: "assigneeUnfit" } });
    expect(
      await assignClaim(world.reviewer, { claimId: claim.id, assigneeId: world.reviewer.userId }),
    ).toMatchObject({ failure: { code: "roleMissing" } });
  });

  it("a reviewer of another programme gets nothing of this one", async () => {
    const elsewhere = await anOfficial(world.admin, ["reviewer"], uuidv7());
    const claim = await aWaitingClaim(world);

    expect(await assignClaim(world.lead, { claimId: claim.id, assigneeId: elsewhere.userId })).toMatchObject({
      failure: { code: "assigneeUnfit" },
    });
  });

  it("the ticked claims go to one reviewer at once; sending the form again changes nothing", async () => {
    const claims = [await aWaitingClaim(world), await aWaitingClaim(world)];
    const form = bulk(
      claims.map(({ id }) => id),
      world.secondReviewer.userId,
      uuidv7(),
    );

    expect(await assignClaims(world.lead, form)).toEqual({ ok: true, value: { assigned: 2, refused: [] } });
    const before = await Promise.all(claims.map(versionOf));
    expect(await assignClaims(world.lead, form)).toEqual({ ok: true, value: { assigned: 2, refused: [] } });
    expect(await Promise.all(claims.map(versionOf))).toEqual(before);
  });

  it("what cannot be assigned is said, and the rest is assigned", async () => {
    const claim = await aWaitingClaim(world);
    const form = bulk([claim.id, uuidv7()], world.reviewer.userId);

    expect(await assignClaims(world.lead, form)).toEqual({
      ok: true,
      value: { assigned: 1, refused: ["claimNotFound"] },
    });
  });
});
