import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { withdrawClaim } from "@/lib/claims/commands/withdraw-claim";
import { proposeRoleEnd } from "@/lib/identity/commands/propose-access";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { cancelClaim } from "@/lib/review/commands/cancel-claim";
import { requestCancellation } from "@/lib/review/commands/request-cancellation";
import { signDecision } from "@/lib/review/commands/sign-decision";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { aRecommendedClaim, claimRow, shownTo } from "../../support/builders-approval";
import { valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { anOfficial, byTwo } from "../../support/builders-people";
import { balanceOf, checklistOf, rulesWith } from "../../support/builders-programme";
import { timesOf } from "../../support/counts";
import { ownerUrl } from "../../support/database";

let world: World;
let certification: string;
let signers: readonly OfficialActor[];

beforeAll(async () => {
  world = await aWorld({
    rules: rulesWith({ ...checklistOf([]), floors: { minimumClaim: { on: "SUPPORT", minor: "100" } } }),
  });
  certification = world.budgetLines.CERTIFICATION ?? "";
  const more = [await anOfficial(world.admin, ["approver"]), await anOfficial(world.admin, ["approver"])];
  signers = [world.approver, world.secondApprover, ...more];
});

const codesOf = (
  answers: readonly { readonly ok: boolean; readonly failure?: { readonly code: string } }[],
) => answers.flatMap(({ failure }) => (failure ? [failure.code] : []));

describe("several people decide one claim at once", () => {
  test("of four approvers one signs, and the others are told", timesOf("signers"), async () => {
    const company = await aCompany(world.admin);
    for (let round = 0; round < 5; round += 1) {
      const claim = await aRecommendedClaim(world, { company, lines: [{ amount: "20000.00" }] });
      const shown = await shownTo(claim.id);

      const answers = await Promise.all(signers.map((signer) => signDecision(signer, shown)));

      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const told = ["changedMeanwhile", "notInThisStatus", "notYourTurn"];
      expect(told).toEqual(expect.arrayContaining(codesOf(answers)));
      expect(await claimRow(claim.id)).toMatchObject({ status: "APPROVED", committed: 1_600_000n });
    }
    const [rows] = await asOwner(
      "SELECT count(*)::int AS decisions, count(DISTINCT claim_id)::int AS claims FROM decision WHERE company_id = $1",
      [company.id],
    );
    expect(rows).toEqual({ decisions: 5, claims: 5 });
  });

  test("one request sent twenty times signs once", timesOf("sameRequests"), async () => {
    const claim = await aRecommendedClaim(world, { company: await aCompany(world.admin) });
    const input = { ...(await shownTo(claim.id)), idempotencyKey: uuidv7() };

    const answers = await Promise.all(Array.from({ length: 20 }, () => signDecision(world.approver, input)));

    expect(codesOf(answers)).toEqual([]);
    const [count] = await asOwner("SELECT count(*)::int AS count FROM approval WHERE claim_id = $1", [
      claim.id,
    ]);
    expect(count).toEqual({ count: 1 });
  });

  test("approval and the company's withdrawal never both happen", timesOf("withdrawals"), async () => {
    const company = await aCompany(world.admin);
    for (let round = 0; round < 3; round += 1) {
      const before = await balanceOf(certification);
      const claim = await aRecommendedClaim(world, { company, lines: [{ amount: "20000.00" }] });
      const shown = await shownTo(claim.id);

      const [approved, withdrawn] = await Promise.all([
        signDecision(world.approver, shown),
        withdrawClaim(company.certifier, {
          number: claim.number,
          reason: "Передумали",
          idempotencyKey: uuidv7(),
        }),
      ]);

      expect([approved.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
      const { status } = await claimRow(claim.id);
      expect(status).toBe(approved.ok ? "APPROVED" : "WITHDRAWN");
      const after = await balanceOf(certification);
      expect(before.available - after.available).toBe(approved.ok ? 1_600_000n : 0n);
    }
  });

  test("approval and cancellation never both happen", timesOf("cancellations"), async () => {
    const claim = await aRecommendedClaim(world, { company: await aCompany(world.admin) });
    const { version } = await claimRow(claim.id);
    valued(await requestCancellation(world.admin, { claimId: claim.id, version, reason: "Повтор заявки" }));
    const [request] = await asOwner<{ id: string }>("SELECT id FROM two_person_request WHERE claim_id = $1", [
      claim.id,
    ]);
    const shown = await shownTo(claim.id);

    const answers = await Promise.all([
      signDecision(world.approver, shown),
      cancelClaim(world.secondAdmin, {
        claimId: claim.id,
        version: shown.version,
        requestId: request?.id ?? "",
      }),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("a role that ends meanwhile", () => {
  test("no longer signs, even when the signature was already on its way", async () => {
    const leaving = await anOfficial(world.admin, ["approver"]);
    const claim = await aRecommendedClaim(world, { company: await aCompany(world.admin) });
    const shown = await shownTo(claim.id);
    const [role] = await asOwner<{ id: string }>("SELECT id FROM staff_role WHERE user_id = $1", [
      leaving.userId,
    ]);

    // Somebody holds the claim, so that the signature waits at its first lock while the role ends.
    const holder = new pg.Client({ connectionString: ownerUrl });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM claim WHERE id = $1 FOR UPDATE", [claim.id]);
    const signing = signDecision(leaving, shown);
    await expect.poll(() => waitingForLocks(), { timeout: 5_000 }).toBeGreaterThan(0);
    const ending = { userId: leaving.userId, staffRoleId: role?.id ?? "", reason: "Перешёл в другой отдел" };
    await byTwo(world.secondAdmin, proposeRoleEnd(world.admin, ending));
    await holder.query("COMMIT");
    await holder.end();

    expect(await signing).toMatchObject({ ok: false, failure: { code: "roleMissing" } });
    expect(await claimRow(claim.id)).toMatchObject({ status: "PENDING_APPROVAL" });
  });

  const waitingForLocks = async (): Promise<number> => {
    const [row] = await asOwner<{ waiting: number }>(
      "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    return row?.waiting ?? 0;
  };
});
