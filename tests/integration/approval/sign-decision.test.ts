import { beforeAll, describe, expect, test } from "vitest";
import { signDecision } from "@/lib/review/commands/sign-decision";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import {
  aRecommendedClaim,
  claimRow,
  declined,
  reducedBy,
  shownTo,
  signed,
} from "../../support/builders-approval";
import { asOwner } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { anOfficial } from "../../support/builders-people";
import { balanceOf, checklistOf, rulesWith } from "../../support/builders-programme";

let world: World;
let line: string;

beforeAll(async () => {
  world = await aWorld({ rules: rulesWith(checklistOf(["COMPANY_ELIGIBLE"])) });
  line = world.budgetLines.CERTIFICATION ?? "";
});

const aSmallClaim = async (wish: Parameters<typeof aRecommendedClaim>[1] = {}) =>
  aRecommendedClaim(world, { company: await aCompany(world.admin), ...wish });

describe("the last signature", () => {
  test("turns the reservation into a commitment and gives back what was cut", async () => {
    const before = await balanceOf(line);
    const claim = await aSmallClaim({ cuts: { 0: reducedBy(5_000_000n) } });
    const reserved = await balanceOf(line);
    expect(reserved.reserved - before.reserved).toBe(20_000_000n);

    const { act } = await signed(world.approver, claim);

    expect(act).toBe("approve");
    const row = await claimRow(claim.id);
    expect(row).toMatchObject({
      status: "APPROVED",
      eligible: 25_000_000n,
      accepted: 20_000_000n,
      support: 16_000_000n,
      reserved: 0n,
      committed: 16_000_000n,
      clock_stopped_on: "2026-10-06",
    });
    const after = await balanceOf(line);
    expect(after.committed - before.committed).toBe(16_000_000n);
    expect(after.reserved).toBe(before.reserved);
    expect(before.available - after.available).toBe(16_000_000n);
  });

  test("keeps the decision as a record of its own, with the hash that was signed", async () => {
    const claim = await aSmallClaim();
    const shown = await shownTo(claim.id);

    await signed(world.approver, claim);

    const [decision] = await asOwner(
      `SELECT d.number, d.outcome, d.support, d.hash, d.snapshot = r.snapshot AS same, a.actor_id, a.level, a.snapshot_hash
         FROM decision d JOIN recommendation r ON r.id = d.recommendation_id JOIN approval a ON a.recommendation_id = r.id WHERE d.claim_id = $1`,
      [claim.id],
    );
    expect(decision).toEqual({
      number: 1,
      outcome: "APPROVE",
      support: 20_000_000n,
      hash: shown.hash,
      same: true,
      actor_id: world.approver.userId,
      level: 1,
      snapshot_hash: shown.hash,
    });
  });

  test("writes the decided figures on the lines, and gives the unused part of the limits back", async () => {
    const company = await aCompany(world.admin);
    const claim = await aSmallClaim({
      company,
      lines: [{}, { amount: "100000.00" }],
      cuts: { 1: declined() },
    });

    await signed(world.approver, claim);

    const lines = await asOwner(
      "SELECT claimed, eligible, accepted, support FROM claim_line WHERE claim_id = $1 ORDER BY position",
      [claim.id],
    );
    expect(lines).toEqual([
      { claimed: 25_000_000n, eligible: 25_000_000n, accepted: 25_000_000n, support: 20_000_000n },
      { claimed: 10_000_000n, eligible: 10_000_000n, accepted: 0n, support: 0n },
    ]);
    const caps = await asOwner<{ used: bigint }>("SELECT DISTINCT used FROM cap_use WHERE company_id = $1", [
      company.id,
    ]);
    expect(caps).toEqual([{ used: 20_000_000n }]);
  });

  test("rejects a claim of which nothing is left, and frees its money and limits", async () => {
    const company = await aCompany(world.admin);
    const before = await balanceOf(line);
    const claim = await aSmallClaim({ company, cuts: { 0: declined() } });

    const { act } = await signed(world.approver, claim);

    expect(act).toBe("reject");
    expect(await claimRow(claim.id)).toMatchObject({
      status: "REJECTED",
      accepted: 0n,
      support: 0n,
      reserved: 0n,
      committed: 0n,
    });
    expect(await balanceOf(line)).toEqual(before);
    const caps = await asOwner("SELECT used FROM cap_use WHERE company_id = $1 AND used <> 0", [company.id]);
    expect(caps).toEqual([]);
    const [decision] = await asOwner("SELECT outcome, support FROM decision WHERE claim_id = $1", [claim.id]);
    expect(decision).toEqual({ outcome: "REJECT", support: 0n });
  });

  test("lets the company read the verdicts and sends it one letter", async () => {
    const claim = await aSmallClaim({ cuts: { 0: reducedBy(5_000_000n) } });
    await signed(world.approver, claim);

    const verdicts = await asOwner("SELECT verdict, published FROM line_decision WHERE claim_id = $1", [
      claim.id,
    ]);
    expect(verdicts).toEqual([{ verdict: "REDUCED", published: true }]);
    const letters = await asOwner(
      "SELECT payload FROM outbox_message WHERE claim_id = $1 AND kind = 'claimDecided'",
      [claim.id],
    );
    expect(letters).toEqual([
      {
        payload: expect.objectContaining({
          outcome: "APPROVE",
          supportKopecks: "16000000",
          requestedKopecks: "20000000",
        }),
      },
    ]);
  });
});

describe("a chain of two signatures", () => {
  const aLargeClaim = async () => aSmallClaim({ lines: [{ amount: "500000.00" }] });

  test("leaves the claim waiting after the first, and is decided by the second", async () => {
    const claim = await aLargeClaim();

    expect((await signed(world.approver, claim)).act).toBe("sign");
    expect(await claimRow(claim.id)).toMatchObject({ status: "PENDING_APPROVAL", committed: 0n });

    expect((await signed(world.commission, claim)).act).toBe("approve");
    expect(await claimRow(claim.id)).toMatchObject({ status: "APPROVED", committed: 40_000_000n });
  });

  test("is not signed by the commission first", async () => {
    const claim = await aLargeClaim();

    const answer = await signDecision(world.commission, await shownTo(claim.id));

    expect(answer).toMatchObject({ ok: false, failure: { code: "roleMissing", role: "approver" } });
  });

  test("is not signed twice by one person who holds both roles", async () => {
    const both = await anOfficial(world.admin, ["approver", "commission"]);
    const claim = await aLargeClaim();
    await signed(both, claim);

    const answer = await signDecision(both, await shownTo(claim.id));

    expect(answer).toMatchObject({ ok: false, failure: { code: "otherDuty", duty: "APPROVED_1" } });
  });
});

describe("a signature is refused", () => {
  test("to the officer who reviewed the claim, whatever else they may do", async () => {
    const reviewer = await anOfficial(world.admin, ["reviewer", "approver"]);
    const claim = await aSmallClaim({ reviewer });

    const answer = await signDecision(reviewer, await shownTo(claim.id));

    expect(answer).toMatchObject({ ok: false, failure: { code: "otherDuty", duty: "REVIEWED" } });
  });

  test("to an official who prepared the claim for its company", async () => {
    const preparer = await anOfficial(world.admin, ["approver"]);
    const claim = await aSmallClaim();
    await asOwner(
      "INSERT INTO claim_duty (claim_id, user_id, duty, since) VALUES ($1, $2, 'PREPARED', now())",
      [claim.id, preparer.userId],
    );

    const answer = await signDecision(preparer, await shownTo(claim.id));

    expect(answer).toMatchObject({ ok: false, failure: { code: "otherDuty", duty: "PREPARED" } });
  });

  test.each(["reviewer", "lead", "finance", "auditor", "admin"] as const)(
    "to somebody who is only %s",
    async (role) => {
      const claim = await aSmallClaim();
      const official = await anOfficial(world.admin, [role]);

      const answer = await signDecision(official, await shownTo(claim.id));

      expect(answer).toMatchObject({ ok: false, failure: { code: "roleMissing" } });
    },
  );

  test("to an approver of another programme", async () => {
    const claim = await aSmallClaim();
    const elsewhere = await anOfficial(world.admin, ["approver"], uuidv7());

    const answer = await signDecision(elsewhere, await shownTo(claim.id));

    expect(answer).toMatchObject({ ok: false, failure: { code: "roleMissing" } });
  });

  test("when the page showed another decision", async () => {
    const claim = await aSmallClaim();
    const shown = await shownTo(claim.id);

    const answer = await signDecision(world.approver, { ...shown, hash: "0".repeat(64) });

    expect(answer).toMatchObject({ ok: false, failure: { code: "changedMeanwhile" } });
  });

  test("when the page is older than the claim", async () => {
    const claim = await aSmallClaim();
    const shown = await shownTo(claim.id);

    const answer = await signDecision(world.approver, { ...shown, version: shown.version - 1 });

    expect(answer).toMatchObject({ ok: false, failure: { code: "changedMeanwhile" } });
    expect(await claimRow(claim.id)).toMatchObject({ status: "PENDING_APPROVAL" });
  });

  test.each([
    ["one kopeck of a line", "UPDATE claim_line SET amount_minor = amount_minor - 1 WHERE claim_id = $1"],
    ["a verdict", "UPDATE line_decision SET note = 'Другие слова' WHERE claim_id = $1"],
    [
      "the payee",
      "UPDATE claim SET account_id = (SELECT id FROM bank_account WHERE id <> account_id LIMIT 1) WHERE id = $1",
    ],
  ])("when %s is not what was recommended", async (_what, tampering) => {
    const claim = await aSmallClaim();
    await asOwner(tampering, [claim.id]);

    const answer = await signDecision(world.approver, await shownTo(claim.id));

    expect(answer).toEqual({ ok: false, failure: { code: "changedSinceRecommendation" } });
  });

  test("for a claim that is not there", async () => {
    const claim = await aSmallClaim();
    const shown = await shownTo(claim.id);

    const answer = await signDecision(world.approver, { ...shown, claimId: uuidv7() });

    expect(answer).toEqual({ ok: false, failure: { code: "claimNotFound" } });
  });
});

describe("the same request", () => {
  test("sent twice signs once and answers the same", async () => {
    const claim = await aSmallClaim();
    const input = { ...(await shownTo(claim.id)), idempotencyKey: uuidv7() };

    const first = await signDecision(world.approver, input);
    const second = await signDecision(world.approver, input);

    expect(first).toMatchObject({ ok: true, value: { act: "approve", number: claim.number } });
    expect(second).toEqual(first);
    const [count] = await asOwner("SELECT count(*)::int AS count FROM approval WHERE claim_id = $1", [
      claim.id,
    ]);
    expect(count).toEqual({ count: 1 });
  });
});
