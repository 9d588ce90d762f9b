import { beforeAll, describe, expect, it } from "vitest";
import { transitionRows } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { staffRoles } from "@/lib/identity/domain/actor";
import { authorise, type ClaimAction, claimPolicy } from "@/lib/identity/domain/policy";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { signDecision } from "@/lib/review/commands/sign-decision";
import { takeClaim } from "@/lib/review/commands/take-claim";
import { aWorld, type World } from "../../support/builders";
import { aRecommendedClaim, shownTo } from "../../support/builders-approval";
import { aSubmittedClaim, type TestClaim } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { anOfficial } from "../../support/builders-people";
import { aProgramme } from "../../support/builders-programme";

let world: World;
let elsewhere: OfficialActor;
let here: OfficialActor;
let claim: TestClaim;

beforeAll(async () => {
  world = await aWorld();
  const other = await aProgramme(world.admin, {
    ...world.programme.rules,
    code: "OTHER",
  });
  elsewhere = await anOfficial(world.admin, staffRoles, other.id);
  here = await anOfficial(world.admin, staffRoles, world.programme.id);
  claim = await aSubmittedClaim(world.company, { programmeId: world.programme.id });
});

const officeActions = Object.keys(claimPolicy).filter((action) =>
  transitionRows().some(
    (row) => row.action === action && row.roles.some((role) => staffRoles.includes(role as never)),
  ),
) as readonly ClaimAction[];

describe("T12: an official with every role in another programme", () => {
  it("may do nothing on a claim of this one, by the policy", () => {
    const subject = {
      companyId: world.company.id,
      programmeId: world.programme.id,
      assigneeId: null,
      duties: [],
      signing: { chain: ["approver"], signed: 0 },
      requestedById: world.admin.userId,
    };
    const allowed = officeActions.filter((action) => authorise(elsewhere, action, subject).ok);
    expect(allowed).toEqual([]);
    const allowedHere = officeActions.filter((action) => authorise(here, action, subject).ok);
    expect(allowedHere.length).toBeGreaterThan(5);
  });

  it("is refused by the database itself in every step from every status", async () => {
    const wrong: string[] = [];
    // Figures are cleared so that every status may stand: only the role is asked here.
    const other = await aSubmittedClaim(world.company, { programmeId: world.programme.id });
    for (const { action, fromStatus, roles } of transitionRows()) {
      if (!roles.some((role) => staffRoles.includes(role as never))) continue;
      await asOwner("ALTER TABLE claim DISABLE TRIGGER ALL");
      await asOwner(
        "UPDATE claim SET status = $2, reserved = 0, committed = 0, claimed = 0, eligible = 0, accepted = 0, support = 0 WHERE id = $1",
        [other.id, fromStatus],
      );
      const answer = await applyInDatabase("claim", elsewhere.session, {
        action,
        claimId: other.id,
        event: { type: action, data: {}, visible: false },
        set: {},
        records: [],
      });
      if (answer.ok || answer.failure.code !== "roleMissing")
        wrong.push(`${action} from ${fromStatus}: ${answer.ok ? "done" : answer.failure.code}`);
    }
    await asOwner("ALTER TABLE claim ENABLE TRIGGER ALL");
    expect(wrong).toEqual([]);
  });

  it("neither takes nor signs, where the official of this programme does", async () => {
    expect(await takeClaim(elsewhere, { claimId: claim.id })).toMatchObject({
      failure: { code: "roleMissing" },
    });
    expect(await takeClaim(here, { claimId: claim.id })).toMatchObject({ ok: true });
    const recommended = await aRecommendedClaim(world);
    const shown = await shownTo(recommended.id);
    expect(await signDecision(elsewhere, shown)).toMatchObject({ failure: { code: "roleMissing" } });
    expect(await signDecision(here, shown)).toMatchObject({ ok: true });
  });
});
