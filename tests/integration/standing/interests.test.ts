import { beforeAll, describe, expect, it } from "vitest";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { announceInterests } from "@/lib/review/commands/announce-interests";
import { assignClaim } from "@/lib/review/commands/assign-claim";
import { declareInterest } from "@/lib/review/commands/declare-interest";
import { drawOfficer } from "@/lib/review/commands/draw-officer";
import { endInterest } from "@/lib/review/commands/end-interest";
import { giveBackClaim } from "@/lib/review/commands/give-back-claim";
import { requestCancellation } from "@/lib/review/commands/request-cancellation";
import { takeClaim } from "@/lib/review/commands/take-claim";
import { drawReviewer } from "@/lib/review/domain/draw-reviewer";
import { getInterests } from "@/lib/review/queries/get-interests";
import { getReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany, innOf, type TestCompany } from "../../support/builders-company";
import { anOfficial } from "../../support/builders-people";
import { aClaimInReview, aWaitingClaim, columnOf, decide, versionOf } from "../../support/builders-review";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const declares = (actor: OfficialActor, inn: string, period: { from?: string; until?: string | null } = {}) =>
  declareInterest(actor, { inn, reason: "Сестра работает там", from: "2026-10-01", until: null, ...period });

const aReviewer = () => anOfficial(world.admin, ["reviewer"]);

const eventsOf = (claim: TestClaim, type: string) =>
  asOwner<{ data: Record<string, unknown> }>(
    "SELECT data FROM audit_event WHERE claim_id = $1 AND type = $2 ORDER BY id",
    [claim.id, type],
  );

describe("declaring an interest", () => {
  it("is allowed for a company that nobody knows yet, and holds once it is here", async () => {
    const reviewer = await aReviewer();
    valued(await declares(reviewer, innOf(77_001)));
    const company = await aCompany(world.admin);
    await asOwner("UPDATE company SET inn = $1 WHERE id = $2", [innOf(77_001), company.id]);
    const claim = await aWaitingClaim(world, { company });

    expect(await takeClaim(reviewer, { claimId: claim.id })).toMatchObject({
      failure: { code: "interestDeclared" },
    });
  });

  it("keeps its claims away: neither taken, nor assigned, nor drawn", async () => {
    const company = await aCompany(world.admin);
    const claim = await aWaitingClaim(world, { company });
    valued(await declares(world.reviewer, company.inn));

    expect(await takeClaim(world.reviewer, { claimId: claim.id })).toMatchObject({
      failure: { code: "interestDeclared" },
    });
    expect(
      await assignClaim(world.lead, { claimId: claim.id, assigneeId: world.reviewer.userId }),
    ).toMatchObject({ failure: { code: "assigneeInterest" } });
    valued(await drawOfficer(world.lead, { claimId: claim.id }));
    expect(await columnOf(claim, "assignee_id")).not.toBe(world.reviewer.userId);
  });

  it("of a lead keeps them from choosing who decides, of an admin from cancelling", async () => {
    const company = await aCompany(world.admin);
    const claim = await aWaitingClaim(world, { company });
    const lead = await anOfficial(world.admin, ["lead"]);
    valued(await declares(lead, company.inn));
    const admin = await anOfficial(world.admin, ["admin"]);
    valued(await declares(admin, company.inn));
    const refused = { failure: { code: "interestDeclared" } };

    expect(
      await assignClaim(lead, { claimId: claim.id, assigneeId: world.secondReviewer.userId }),
    ).toMatchObject(refused);
    expect(await drawOfficer(lead, { claimId: claim.id })).toMatchObject(refused);
    expect(
      await requestCancellation(admin, {
        claimId: claim.id,
        version: await versionOf(claim),
        reason: "Подана дважды",
      }),
    ).toMatchObject(refused);
  });

  it("counts from its first day to its last, and no longer once it is ended; the register keeps it", async () => {
    const company = await aCompany(world.admin);
    const reviewer = await aReviewer();
    const later = valued(await declares(reviewer, company.inn, { from: "2026-10-07", until: "2026-10-08" }));
    valued(await declares(reviewer, company.inn, { from: "2026-09-01", until: "2026-10-05" }));
    const claim = await aWaitingClaim(world, { company });

    expect((await takeClaim(reviewer, { claimId: claim.id })).ok).toBe(true);
    expect(await declares(reviewer, company.inn, { from: "2026-10-08" })).toMatchObject({
      failure: { code: "interestAlreadyDeclared" },
    });
    valued(await endInterest(reviewer, { interestId: later.interestId, reason: "Сестра ушла" }));
    expect(await endInterest(reviewer, { interestId: later.interestId, reason: "Ещё раз" })).toMatchObject({
      failure: { code: "interestNotFound" },
    });
    const { register } = await getInterests(world.auditor);
    expect(register?.find(({ id }) => id === later.interestId)).toMatchObject({
      state: "over",
      endReason: "Сестра ушла",
    });
  });

  it("is nobody else's to end, and its reason nobody else's to read but admins' and auditors'", async () => {
    const company = await aCompany(world.admin);
    const { interestId } = valued(await declares(await aReviewer(), company.inn));

    expect(await endInterest(world.lead, { interestId, reason: "За него" })).toMatchObject({
      failure: { code: "interestNotFound" },
    });
    const seen = await getInterests(world.lead);
    expect(seen.register).toBeNull();
    expect(seen.own).toEqual([]);
    const { register } = await getInterests(world.admin);
    expect(register?.map(({ id }) => id)).toContain(interestId);
    expect(await declares(world.auditor, company.inn)).toMatchObject({ failure: { code: "roleMissing" } });
  });

  it("pressing twice declares once", async () => {
    const company = await aCompany(world.admin);
    const reviewer = await aReviewer();
    const input = {
      inn: company.inn,
      reason: "Доля в компании",
      from: "2026-10-01",
      until: null,
      idempotencyKey: uuidv7(),
    };
    const first = await declareInterest(reviewer, input);

    expect(await declareInterest(reviewer, input)).toEqual(first);
    expect((await getInterests(reviewer)).own).toHaveLength(1);
  });
});

describe("an interest declared in the middle of a review", () => {
  const heldByInterested = async (): Promise<{
    company: TestCompany;
    claim: TestClaim;
    reviewer: OfficialActor;
  }> => {
    const company = await aCompany(world.admin);
    const reviewer = await aReviewer();
    const claim = await aClaimInReview(world, { company, reviewer });
    valued(await decide(reviewer, claim, { wish: { verdict: "ACCEPTED" } }));
    valued(await declares(reviewer, company.inn));

    return { company, claim, reviewer };
  };

  it("leaves no button but giving the claim back, in the page and in the database", async () => {
    const { claim, reviewer } = await heldByInterested();
    const workspace = await getReviewWorkspace(reviewer, claim.number, null);

    expect(workspace?.interest).toBe("own");
    expect(workspace?.may).toMatchObject({
      decide: { code: "interestDeclared" },
      recommend: { code: "interestDeclared" },
      giveBack: null,
    });
    expect(await decide(reviewer, claim, { wish: { verdict: "ACCEPTED" } })).toMatchObject({
      failure: { code: "interestDeclared" },
    });
    await expect(
      asOwner("INSERT INTO claim_duty (claim_id, user_id, duty, since) VALUES ($1, $2, 'REVIEWED', now())", [
        claim.id,
        reviewer.userId,
      ]),
    ).rejects.toThrow("interestDeclared");
    expect((await giveBackClaim(reviewer, { claimId: claim.id, version: await versionOf(claim) })).ok).toBe(
      true,
    );
    expect(await takeClaim(reviewer, { claimId: claim.id })).toMatchObject({
      failure: { code: "interestDeclared" },
    });
  });

  it("is shown to the lead, said in the claim's trail and written to the leads once", async () => {
    const { claim, reviewer } = await heldByInterested();
    await announceInterests();

    expect((await getInterests(world.lead)).toRehouse?.map(({ number }) => number)).toContain(claim.number);
    expect((await getReviewWorkspace(world.lead, claim.number, null))?.interest).toBe("assignee");
    expect(await eventsOf(claim, "officerHasInterest")).toMatchObject([
      { data: { assigneeId: reviewer.userId } },
    ]);
    const letters = await asOwner(
      "SELECT 1 FROM outbox_message WHERE claim_id = $1 AND kind = 'officerMustChange'",
      [claim.id],
    );
    expect(letters).toHaveLength(1);
  });

  it("goes by one click to somebody drawn, and whoever reads the trail draws the same person", async () => {
    const { claim, reviewer } = await heldByInterested();
    valued(await drawOfficer(world.lead, { claimId: claim.id }));
    const [event] = await eventsOf(claim, "claimDrawn");
    const { assigneeId, among, seed } = (event?.data ?? {}) as {
      assigneeId: string;
      seed: string;
      among: { id: string; inHand: number }[];
    };

    expect(drawReviewer(among, seed)?.id).toBe(assigneeId);
    expect(await columnOf(claim, "assignee_id")).toBe(assigneeId);
    expect(assigneeId).not.toBe(reviewer.userId);
    const [earlier] = await asOwner<{ hash: string }>(
      "SELECT hash FROM audit_event WHERE claim_id = $1 AND type = 'officerHasInterest'",
      [claim.id],
    );
    expect(seed).toBe(earlier?.hash);
    expect((await getInterests(world.lead)).toRehouse?.map(({ number }) => number)).not.toContain(
      claim.number,
    );
  });

  it("a declaration that begins later is announced by the job on its day", async () => {
    const company = await aCompany(world.admin);
    const reviewer = await aReviewer();
    const claim = await aClaimInReview(world, { company, reviewer });
    const { interestId } = valued(await declares(reviewer, company.inn, { from: "2026-10-07" }));

    expect(await eventsOf(claim, "officerHasInterest")).toHaveLength(0);
    await asOwner("ALTER TABLE declared_interest DISABLE TRIGGER interest_is_own");
    await asOwner("UPDATE declared_interest SET from_on = '2026-10-06' WHERE id = $1", [interestId]);
    await asOwner("ALTER TABLE declared_interest ENABLE ALWAYS TRIGGER interest_is_own");
    expect(await announceInterests()).toBe(1);
    expect(await announceInterests()).toBe(0);
    expect(await eventsOf(claim, "officerHasInterest")).toHaveLength(1);
  });
});

describe("what the database refuses whatever the product decided", () => {
  it("an interest of somebody else, a rewritten one, a deleted one", async () => {
    const company = await aCompany(world.admin);
    const { interestId } = valued(await declares(await aReviewer(), company.inn));

    await expect(
      asOwner("UPDATE declared_interest SET reason = 'другое' WHERE id = $1", [interestId]),
    ).rejects.toThrow("never rewritten");
    await expect(asOwner("DELETE FROM declared_interest WHERE id = $1", [interestId])).rejects.toThrow(
      "never deleted",
    );
  });

  it("an officer with an interest, set by hand", async () => {
    const company = await aCompany(world.admin);
    const reviewer = await aReviewer();
    const claim = await aWaitingClaim(world, { company });
    valued(await declares(reviewer, company.inn));

    await expect(
      asOwner("UPDATE claim SET assignee_id = $1 WHERE id = $2", [reviewer.userId, claim.id]),
    ).rejects.toThrow("assigneeInterest");
  });
});
