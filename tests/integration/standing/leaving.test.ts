import { beforeAll, describe, expect, it } from "vitest";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { findPerson } from "@/lib/identity/sessions";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { declareInterest } from "@/lib/review/commands/declare-interest";
import { delegateWork } from "@/lib/review/commands/delegate-work";
import { moveDelegatedClaims } from "@/lib/review/commands/move-delegated-claims";
import { getClaimHistory } from "@/lib/review/queries/get-claim-history";
import { aWorld, type World } from "../../support/builders";
import { aRecommendedClaim } from "../../support/builders-approval";
import { type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { leaves, leavingPage, proposedMoves } from "../../support/builders-leaving";
import { anOfficial } from "../../support/builders-people";
import { aProgramme } from "../../support/builders-programme";
import { aClaimInReview, columnOf, decide } from "../../support/builders-review";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const aReviewer = () => anOfficial(world.admin, ["reviewer"]);

const officerOf = (claim: TestClaim) => columnOf(claim, "assignee_id");

const refusedFor = (code: string) => ({ ok: false, failure: { code } });

describe("an official who leaves", () => {
  it("hands every claim on in one act; roles, access and absences end, and the trail keeps the name", async () => {
    const [leaver, substitute] = [await aReviewer(), await aReviewer()];
    const reviewed = await aClaimInReview(world, { reviewer: leaver });
    const waiting = await aRecommendedClaim(world, { reviewer: leaver });
    valued(
      await delegateWork(leaver, {
        userId: leaver.userId,
        substituteId: substitute.userId,
        programmeId: null,
        from: "2026-11-02",
        until: "2026-11-10",
        reason: "Отпуск",
      }),
    );
    const page = await leavingPage(world.admin, leaver);
    expect(page.claims.map(({ number }) => number).toSorted()).toEqual(
      [reviewed.number, waiting.number].toSorted(),
    );
    expect(page.left.absences).toMatchObject([{ isOwn: true }]);
    expect(page).toMatchObject({ closed: null, unmanned: [] });
    valued(await leaves(world.admin, leaver));

    for (const claim of [reviewed, waiting]) {
      const proposed = page.claims.find(({ number }) => number === claim.number)?.proposed;
      expect(await officerOf(claim)).toBe(proposed);
      const [last] = (await getClaimHistory(world.lead, claim.number, null))?.events ?? [];
      expect(last).toMatchObject({ type: "claimHandedOn", actor: { ru: world.admin.person.nameRu } });
    }
    expect(await columnOf(waiting, "status")).toBe("PENDING_APPROVAL");
    expect(await findPerson(leaver.session.tokenHash)).toBeNull();
    const [ended] = await asOwner<{
      roles: number;
      absences: number;
      event: { claims: number; reason: string };
    }>(
      `SELECT (SELECT count(*)::int FROM staff_role WHERE user_id = $1 AND ended_at IS NULL) AS roles,
         (SELECT count(*)::int FROM delegation WHERE user_id = $1 AND ended_at IS NULL) AS absences,
         (SELECT data FROM audit_event WHERE type = 'userDeactivated' AND object_id = $1::text) AS event`,
      [leaver.userId],
    );
    expect(ended).toMatchObject({ roles: 0, absences: 0, event: { claims: 2, reason: "Увольняется" } });
    const letters = await asOwner(
      "SELECT 1 FROM outbox_message WHERE kind = 'claimHandedOn' AND claim_id = ANY ($1)",
      [[reviewed.id, waiting.id]],
    );
    expect(letters).toHaveLength(2);
  });

  it("proposes whoever has least and is here; a namesake only when nobody else may", async () => {
    const agency = await aWorld();
    const leaver = await anOfficial(agency.admin, ["reviewer"], agency.programme.id);
    const first = await aClaimInReview(agency, { reviewer: leaver });
    for (let at = 0; at < 3; at += 1) await aClaimInReview(agency, { reviewer: leaver });
    await asOwner(
      `UPDATE "user" SET blocked_at = now() WHERE id IN (SELECT user_id FROM staff_role WHERE role = 'reviewer') AND NOT id = ANY ($1)`,
      [[leaver.userId, agency.reviewer.userId, agency.secondReviewer.userId]],
    );
    const { claims: listed } = await leavingPage(agency.admin, leaver);
    const counts = [agency.reviewer, agency.secondReviewer].map(
      ({ userId }) => listed.filter(({ proposed }) => proposed === userId).length,
    );
    expect(counts).toEqual([2, 2]);

    await asOwner(`UPDATE "user" SET name_ru = 'Кедрова Анна' WHERE id = $1`, [agency.reviewer.userId]);
    await asOwner(
      `UPDATE "user" SET name_ru = 'Кедров Иван' WHERE id IN (SELECT m.user_id FROM membership m JOIN claim c ON c.company_id = m.company_id WHERE c.id = $1)`,
      [first.id],
    );
    const again = (await leavingPage(agency.admin, leaver)).claims.find(({ id }) => id === first.id);
    expect(again?.proposed).toBe(agency.secondReviewer.userId);
    expect(again?.relations).toMatchObject([{ kind: "sameSurname", name: { ru: "Кедрова Анна" } }]);
    world = await aWorld();
  });

  it("leaves what a colleague took over to that colleague, as their own", async () => {
    const [leaver, substitute] = [await aReviewer(), await aReviewer()];
    const claim = await aClaimInReview(world, { reviewer: leaver });
    valued(
      await delegateWork(leaver, {
        userId: leaver.userId,
        substituteId: substitute.userId,
        programmeId: null,
        from: "2026-10-06",
        until: "2026-10-10",
        reason: "Отпуск",
      }),
    );
    await moveDelegatedClaims();
    expect((await leavingPage(world.admin, leaver)).left.keptBySubstitutes).toMatchObject([
      { number: claim.number },
    ]);
    valued(await leaves(world.admin, leaver));
    await moveDelegatedClaims();
    valued(await decide(substitute, claim, { wish: { verdict: "ACCEPTED" } }));

    expect(await officerOf(claim)).toBe(substitute.userId);
    const [own] = (await getClaimHistory(world.lead, claim.number, null))?.events ?? [];
    expect(own).toMatchObject({ type: "lineDecided", behalf: null });
  });
});

describe("a step that would have nobody", () => {
  it("keeps the only member of the commission until somebody else has the role", async () => {
    const { admin, commission } = await aWorld();
    await asOwner(
      `UPDATE "user" SET blocked_at = now() WHERE id <> $1 AND id IN (SELECT user_id FROM staff_role WHERE role = 'commission')`,
      [commission.userId],
    );
    const page = await leavingPage(admin, commission);
    expect(page.unmanned.some(({ number, roles }) => number === null && roles.includes("commission"))).toBe(
      true,
    );
    expect(await leaves(admin, commission)).toMatchObject({
      failure: { code: "stepUnmanned", role: "commission" },
    });
    const straight = await applyInDatabase("deactivation", admin.session, {
      action: "deactivatePerson",
      userId: commission.userId,
      version: page.version,
      reason: "Мимо проверок",
      moves: [],
    });
    expect(straight).toMatchObject(refusedFor("stepUnmanned"));

    await anOfficial(admin, ["commission"]);
    valued(await leaves(admin, commission));
    world = await aWorld();
  });

  it("counts people, not roles: one person for two steps of a claim is one too few", async () => {
    const agency = await aWorld();
    const [leaver, both] = [
      await anOfficial(agency.admin, ["approver"], agency.programme.id),
      await anOfficial(agency.admin, ["approver", "commission"], agency.programme.id),
    ];
    const claim = await aClaimInReview(agency, { reviewer: agency.reviewer });
    await asOwner(
      `UPDATE "user" SET blocked_at = now() WHERE NOT id = ANY ($1) AND id IN (SELECT user_id FROM staff_role WHERE role IN ('approver', 'commission'))`,
      [[both.userId, leaver.userId]],
    );
    const { unmanned } = await leavingPage(agency.admin, leaver);

    expect(unmanned).toMatchObject([{ number: claim.number, roles: ["approver", "commission"] }]);
    expect(await leaves(agency.admin, leaver)).toMatchObject(refusedFor("stepUnmanned"));
    world = await aWorld();
  });

  it("is one where every other reviewer has signed the claim or declared an interest in its company", async () => {
    const agency = await aWorld();
    const leaver = await anOfficial(agency.admin, ["reviewer"], agency.programme.id);
    const claim = await aClaimInReview(agency, { reviewer: leaver });
    await asOwner(
      `UPDATE "user" SET blocked_at = now() WHERE id IN (SELECT user_id FROM staff_role WHERE role = 'reviewer') AND NOT id = ANY ($1)`,
      [[leaver.userId, agency.reviewer.userId, agency.secondReviewer.userId]],
    );
    await asOwner(
      "INSERT INTO claim_duty (claim_id, user_id, duty, since) VALUES ($1, $2, 'APPROVED_1', now())",
      [claim.id, agency.reviewer.userId],
    );
    const [company] = await asOwner<{ inn: string }>(
      "SELECT o.inn FROM claim c JOIN company o ON o.id = c.company_id WHERE c.id = $1",
      [claim.id],
    );
    valued(
      await declareInterest(agency.secondReviewer, {
        inn: company?.inn ?? "",
        reason: "Доля",
        from: "2026-10-01",
        until: null,
      }),
    );
    const page = await leavingPage(agency.admin, leaver);

    expect(page.claims).toMatchObject([{ number: claim.number, proposed: null, officers: [] }]);
    expect(page.unmanned).toMatchObject([{ number: claim.number, roles: ["reviewer"] }]);
    world = await aWorld();
  });
});

describe("leaving is refused", () => {
  it("to everybody but an administrator, and to oneself", async () => {
    const leaver = await aReviewer();
    const others: readonly OfficialActor[] = [world.lead, world.reviewer, world.finance, world.auditor];
    for (const actor of others) expect(await leaves(actor, leaver)).toMatchObject(refusedFor("roleMissing"));
    expect(await leaves(world.admin, world.admin)).toMatchObject(refusedFor("notYourself"));

    valued(await leaves(world.admin, leaver));
    expect(await leaves(world.secondAdmin, leaver)).toMatchObject(refusedFor("alreadyBlocked"));
  });

  it("without a fresh proof of who is acting", async () => {
    const [leaver, admin] = [await aReviewer(), await anOfficial(world.admin, ["admin"])];
    await asOwner(
      "UPDATE session SET proved_at = proved_at - interval '1 hour', proof_seconds = 120 WHERE user_id = $1",
      [admin.userId],
    );

    expect(await leaves(admin, leaver)).toMatchObject(refusedFor("proofNeeded"));
    expect(await findPerson(leaver.session.tokenHash)).not.toBeNull();
  });

  it("with a claim for somebody of another programme, or with a duty on it, or with one left over", async () => {
    const [leaver, signer] = [await aReviewer(), await anOfficial(world.admin, ["reviewer", "approver"])];
    const elsewhere = await aProgramme(world.admin);
    const foreign = await anOfficial(world.admin, ["reviewer"], elsewhere.id);
    const claim = await aClaimInReview(world, { reviewer: leaver });
    await asOwner(
      "INSERT INTO claim_duty (claim_id, user_id, duty, since) VALUES ($1, $2, 'APPROVED_1', now())",
      [claim.id, signer.userId],
    );
    const moves = await proposedMoves(world.admin, leaver);
    for (const { userId } of [foreign, signer, world.finance, leaver]) {
      const wrong = moves.map((move) => ({ ...move, assigneeId: userId }));
      expect(await leaves(world.admin, leaver, { moves: wrong })).toMatchObject(refusedFor("assigneeUnfit"));
    }
    expect(await leaves(world.admin, leaver, { moves: [] })).toMatchObject(refusedFor("claimsLeftOver"));
    expect(await officerOf(claim)).toBe(leaver.userId);
  });

  it("when the person or a claim changed since the page was read", async () => {
    const leaver = await aReviewer();
    const claim = await aClaimInReview(world, { reviewer: leaver });
    const moves = await proposedMoves(world.admin, leaver);
    const { version } = await leavingPage(world.admin, leaver);
    expect(await leaves(world.admin, leaver, { version: version + 1 })).toMatchObject(
      refusedFor("changedMeanwhile"),
    );

    valued(await decide(leaver, claim, { wish: { verdict: "ACCEPTED" } }));
    expect(await leaves(world.admin, leaver, { moves })).toMatchObject(refusedFor("changedMeanwhile"));
    expect(await officerOf(claim)).toBe(leaver.userId);
    expect(await findPerson(leaver.session.tokenHash)).not.toBeNull();
  });

  it("to an administrator with an interest in one of the companies", async () => {
    const leaver = await aReviewer();
    const claim = await aClaimInReview(world, { reviewer: leaver });
    const [company] = await asOwner<{ inn: string }>(
      "SELECT o.inn FROM claim c JOIN company o ON o.id = c.company_id WHERE c.id = $1",
      [claim.id],
    );
    valued(
      await declareInterest(world.secondAdmin, {
        inn: company?.inn ?? "",
        reason: "Доля",
        from: "2026-10-01",
        until: null,
      }),
    );

    expect(await leaves(world.secondAdmin, leaver)).toMatchObject(refusedFor("interestDeclared"));
    valued(await leaves(world.admin, leaver));
  });
});
