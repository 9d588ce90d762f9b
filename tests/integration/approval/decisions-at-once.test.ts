import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { proposeTransfer } from "@/lib/budget/commands/propose-budget-move";
import { confirmBudgetMove } from "@/lib/budget/commands/resolve-budget-move";
import { withdrawClaim } from "@/lib/claims/commands/withdraw-claim";
import { endStaffRole } from "@/lib/identity/commands/end-staff-role";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { cancelClaim } from "@/lib/review/commands/cancel-claim";
import { requestCancellation } from "@/lib/review/commands/request-cancellation";
import { signDecision } from "@/lib/review/commands/sign-decision";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { aRecommendedClaim, claimRow, reducedBy, shownTo } from "../../support/builders-approval";
import { type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { anOfficial } from "../../support/builders-people";
import { balanceOf, rulesWith } from "../../support/builders-programme";
import { ownerUrl } from "../../support/database";

let world: World;
let certification: string;
let transport: string;
let signers: readonly OfficialActor[];

beforeAll(async () => {
  world = await aWorld({
    rules: rulesWith({ checklist: [] }),
    budget: { CERTIFICATION: 100_000_000n, TRANSPORT: 1_000_000n },
  });
  certification = world.budgetLines.CERTIFICATION ?? "";
  transport = world.budgetLines.TRANSPORT ?? "";
  const more = [await anOfficial(world.admin, ["approver"]), await anOfficial(world.admin, ["approver"])];
  signers = [world.approver, world.secondApprover, ...more];
});

const codesOf = (
  answers: readonly { readonly ok: boolean; readonly failure?: { readonly code: string } }[],
) => answers.flatMap(({ failure }) => (failure ? [failure.code] : []));

/** Makes them a few at a time: the pool has a handful of connections. */
const several = async (count: number, make: (at: number) => Promise<TestClaim>): Promise<TestClaim[]> => {
  const claims: TestClaim[] = [];
  for (let at = 0; at < count; at += 5)
    claims.push(...(await Promise.all([0, 1, 2, 3, 4].map((step) => make(at + step)))));
  return claims;
};

describe("several people decide one claim at once", () => {
  test("of four approvers one signs, and the others are told", async () => {
    const company = await aCompany(world.admin);
    for (let round = 0; round < 10; round += 1) {
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
    expect(rows).toEqual({ decisions: 10, claims: 10 });
  });

  test("one request sent twenty times signs once", async () => {
    const claim = await aRecommendedClaim(world, { company: await aCompany(world.admin) });
    const input = { ...(await shownTo(claim.id)), idempotencyKey: uuidv7() };

    const answers = await Promise.all(Array.from({ length: 20 }, () => signDecision(world.approver, input)));

    expect(codesOf(answers)).toEqual([]);
    const [count] = await asOwner("SELECT count(*)::int AS count FROM approval WHERE claim_id = $1", [
      claim.id,
    ]);
    expect(count).toEqual({ count: 1 });
  });

  test("approval and the company's withdrawal never both happen", async () => {
    for (let round = 0; round < 5; round += 1) {
      const company = await aCompany(world.admin);
      const before = await balanceOf(certification);
      const claim = await aRecommendedClaim(world, { company });
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
      expect(before.available - after.available).toBe(approved.ok ? 20_000_000n : 0n);
    }
  });

  test("approval and cancellation never both happen", async () => {
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
    const ended = await endStaffRole(world.admin, {
      userId: leaving.userId,
      staffRoleId: role?.id ?? "",
      reason: "Перешёл в другой отдел",
      idempotencyKey: undefined,
    });
    await holder.query("COMMIT");
    await holder.end();

    expect(ended.ok).toBe(true);
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

describe("fifty approvals while an administrator moves money out of the line", () => {
  test("all find their money, and what is available never falls below zero", async () => {
    const company = await aCompany(world.admin);
    const wish = { company, lines: [{ amount: "7000.00" }], cuts: { 0: reducedBy(100_000n) } };
    const claims = await several(50, () => aRecommendedClaim(world, wish));
    const before = await balanceOf(certification);
    const seen: bigint[] = [];
    let isApproving = true;

    const approvals = Promise.all(
      claims.map(async ({ id }, at) =>
        signDecision(signers[at % signers.length] ?? world.approver, await shownTo(id)),
      ),
    ).finally(() => {
      isApproving = false;
    });
    const moved = { count: 0, kopecks: 0n };
    do {
      const { available } = await balanceOf(certification);
      seen.push(available);
      const amount = available / 2n;
      if (amount > 0n && (await moveOut(amount))) {
        moved.count += 1;
        moved.kopecks += amount;
      }
    } while (isApproving);

    expect(codesOf(await approvals)).toEqual([]);
    expect(seen.every((available) => available >= 0n)).toBe(true);
    expect(moved.count).toBeGreaterThan(0);
    const after = await balanceOf(certification);
    const committed = 50n * 480_000n;
    expect(after.committed - before.committed).toBe(committed);
    expect(before.reserved - after.reserved).toBe(50n * 560_000n);
    expect(after.allocated).toBe(before.allocated - moved.kopecks);
    expect(after.available).toBeGreaterThanOrEqual(0n);
  });

  const moveOut = async (amount: bigint): Promise<boolean> => {
    const wish = {
      fromLineId: certification,
      toLineId: transport,
      amount,
      reason: "Перенос",
      idempotencyKey: undefined,
    };
    const proposed = await proposeTransfer(world.admin, wish);
    if (!proposed.ok) return false;
    const confirmed = await confirmBudgetMove(world.secondAdmin, {
      moveId: proposed.value.moveId,
      idempotencyKey: undefined,
    });
    return confirmed.ok;
  };
});
