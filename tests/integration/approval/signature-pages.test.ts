import { beforeAll, describe, expect, test } from "vitest";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { cancelClaim } from "@/lib/review/commands/cancel-claim";
import { requestCancellation } from "@/lib/review/commands/request-cancellation";
import { requestRevocation } from "@/lib/review/commands/request-revocation";
import { getClaimRequests } from "@/lib/review/queries/get-claim-requests";
import { type DecisionView, getDecisionPage } from "@/lib/review/queries/get-decision-page";
import { listAwaitingSignature } from "@/lib/review/queries/list-awaiting-signature";
import { listOpenRequests } from "@/lib/review/queries/list-open-requests";
import { aWorld, type World } from "../../support/builders";
import {
  anApprovedClaim,
  aRecommendedClaim,
  claimRow,
  declined,
  reducedBy,
  signed,
} from "../../support/builders-approval";
import { aDraft, aSubmittedClaim, type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { anOfficial } from "../../support/builders-people";
import { balanceOf, checklistOf, rulesWith } from "../../support/builders-programme";

let world: World;
let small: TestClaim;
let large: TestClaim;
let halfSigned: TestClaim;
let approved: TestClaim;

beforeAll(async () => {
  world = await aWorld({ rules: rulesWith(checklistOf([])) });
  const of = async () => ({ company: await aCompany(world.admin) });
  const cuts = { 0: reducedBy(1_860_000n), 1: declined() };
  small = await aRecommendedClaim(world, {
    ...(await of()),
    lines: [{ amount: "200000.00" }, { amount: "46800.00" }],
    cuts,
  });
  large = await aRecommendedClaim(world, { ...(await of()), lines: [{ amount: "500000.00" }] });
  halfSigned = await aRecommendedClaim(world, { ...(await of()), lines: [{ amount: "600000.00" }] });
  await signed(world.approver, halfSigned);
  approved = await anApprovedClaim(world, await of());
});

const numbersOf = async (actor: OfficialActor, view: "mine" | "others") =>
  (await listAwaitingSignature(actor, { view, after: null })).rows.map(({ number }) => number);

describe("the list of what waits for a signature", () => {
  test("shows each signer what is due from them, and the rest as others'", async () => {
    expect(await numbersOf(world.approver, "mine")).toEqual([small.number, large.number]);
    expect(await numbersOf(world.approver, "others")).toEqual([halfSigned.number]);
    expect(await numbersOf(world.commission, "mine")).toEqual([halfSigned.number]);
    expect(await numbersOf(world.commission, "others")).toEqual([small.number, large.number]);
  });

  test("shows nothing as due from an auditor, an administrator or a lead", async () => {
    for (const reader of [world.auditor, world.admin, world.lead]) {
      expect(await numbersOf(reader, "mine")).toEqual([]);
      expect(await numbersOf(reader, "others")).toHaveLength(3);
    }
  });

  test("says why a decision waits for somebody else", async () => {
    const { rows } = await listAwaitingSignature(world.approver, { view: "others", after: null });
    expect(rows[0]?.notMine).toEqual({ code: "roleMissing", role: "commission" });
    const both = await anOfficial(world.admin, ["reviewer", "approver"]);
    const own = await aRecommendedClaim(world, { company: await aCompany(world.admin), reviewer: both });
    const theirs = await listAwaitingSignature(both, { view: "others", after: null });
    expect(theirs.rows.find(({ number }) => number === own.number)?.notMine).toEqual({
      code: "otherDuty",
      duty: "REVIEWED",
    });
    await signed(world.approver, own);
  });

  test("carries amounts, differences, level and working days of each decision", async () => {
    const { rows, counts, next } = await listAwaitingSignature(world.approver, { view: "mine", after: null });
    expect(rows[0]).toMatchObject({
      number: small.number,
      outcome: "APPROVE",
      support: "14512000",
      requested: "19744000",
      differences: 2,
      level: 1,
      levels: 1,
      role: "approver",
      dueOn: "2026-11-03",
      workingDaysLeft: 20,
      notMine: null,
    });
    expect(counts).toEqual({ mine: 2, others: 1, requests: 0 });
    expect(next).toBeNull();
  });

  test("starts at the beginning for a cursor that is none of ours", async () => {
    const { rows } = await listAwaitingSignature(world.approver, {
      view: "mine",
      after: "'; DROP TABLE claim",
    });
    expect(rows).toHaveLength(2);
  });
});

const pageOf = async (actor: OfficialActor, number: string): Promise<DecisionView> => {
  const page = await getDecisionPage(actor, number);
  if (!page || page.kind === "none") throw new Error("There is no decision");
  return page;
};

describe("the page of a decision", () => {
  test("puts what differs first, with the words the company will read", async () => {
    const { differences, lines } = await pageOf(world.approver, small.number);
    expect(differences).toMatchObject([
      {
        position: 1,
        kind: "REDUCED",
        deducted: "1860000",
        lost: "1488000",
        reasonNumber: "R12",
        clause: "3.4",
      },
      { position: 2, kind: "REJECTED", deducted: "4680000", reasonNumber: "R07" },
    ]);
    expect(lines).toMatchObject([
      { verdict: "REDUCED", requested: "16000000", support: "14512000", documents: 3, opened: 0 },
      { verdict: "REJECTED", requested: "3744000", support: "0" },
    ]);
  });

  test("marks the documents that this signer has opened, and nobody else's", async () => {
    await asOwner(
      `INSERT INTO document_view (document_id, user_id, claim_id, first_at)
         SELECT document_id, $2, claim_id, now() FROM claim_document WHERE claim_id = $1 AND line_id = $3 LIMIT 2`,
      [small.id, world.approver.userId, small.lineIds[0]],
    );
    expect((await pageOf(world.approver, small.number)).lines[0]).toMatchObject({ documents: 3, opened: 2 });
    expect((await pageOf(world.secondApprover, small.number)).lines[0]).toMatchObject({ opened: 0 });
  });

  test("says what the signature does to the budget, and that is what it does", async () => {
    const claim = await aRecommendedClaim(world, {
      company: await aCompany(world.admin),
      cuts: { 0: reducedBy(100n) },
    });
    const { money } = await pageOf(world.approver, claim.number);
    expect(money).toMatchObject({ support: "19999920", reserved: "20000000", returns: "80" });

    await signed(world.approver, claim);

    const { available } = await balanceOf(world.budgetLines.CERTIFICATION ?? "");
    expect(available.toString()).toBe(money.availableAfter);
    expect((await pageOf(world.approver, claim.number)).money).toEqual({
      support: "19999920",
      reserved: "19999920",
      returns: "0",
      availableAfter: money.availableAfter,
    });
  });

  test("checks the decision against the rows as they are now", async () => {
    const { checks } = await pageOf(world.approver, large.number);
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(checks).toHaveLength(8);

    const tampered = await aRecommendedClaim(world, { company: await aCompany(world.admin) });
    await asOwner("UPDATE claim_line SET amount_minor = amount_minor - 1 WHERE claim_id = $1", [tampered.id]);
    const after = await pageOf(world.approver, tampered.number);
    expect(after.checks.filter(({ passed }) => !passed).map(({ code }) => code)).toEqual([
      "unchangedSinceRecommendation",
    ]);
    await asOwner("UPDATE claim_line SET amount_minor = amount_minor + 1 WHERE claim_id = $1", [tampered.id]);
    await signed(world.approver, tampered);
  });

  test("shows who has signed, who is next, and why the reader may not", async () => {
    const page = await pageOf(world.approver, halfSigned.number);
    expect(page.signatures).toMatchObject([
      { level: 1, role: "approver", isReader: true, at: "2026-10-06T07:00:00.000Z" },
      { level: 2, role: "commission", signer: null, at: null },
    ]);
    expect(page.due).toMatchObject({ level: 2, act: "approve", role: "commission" });
    expect(page.refusal).toEqual({ code: "roleMissing", role: "commission" });
    expect(page.place).toBeNull();

    const next = await pageOf(world.commission, halfSigned.number);
    expect(next.refusal).toBeNull();
    expect(next.place).toMatchObject({ position: 1, total: 1, previous: null, next: null });
  });

  test("leads to the neighbours in the reader's own list", async () => {
    const { place } = await pageOf(world.secondApprover, large.number);
    expect(place).toMatchObject({ position: 2, total: 2, previous: small.number, next: null });
  });

  test("stays readable when the decision is issued, and says that nothing is to be signed before", async () => {
    expect(await pageOf(world.approver, approved.number)).toMatchObject({
      kind: "issued",
      refusal: { code: "notInThisStatus" },
      decidedAt: "2026-10-06T07:00:00.000Z",
    });
    const fresh = await aSubmittedClaim(world.company, { programmeId: world.programme.id });
    expect(await getDecisionPage(world.approver, fresh.number)).toMatchObject({
      kind: "none",
      status: "SUBMITTED",
    });
  });

  test("is not there for a draft or a number that nobody has", async () => {
    const draft = await aDraft(world.company, { programmeId: world.programme.id });
    expect(await getDecisionPage(world.approver, draft.number)).toBeNull();
    expect(await getDecisionPage(world.approver, "26-9999")).toBeNull();
  });
});

describe("requests that wait for a second person", () => {
  test("stand in one list with who asks and why", async () => {
    const { version } = await claimRow(approved.id);
    const wish = { claimId: approved.id, version, reason: "Неверный счёт" };
    valued(await requestRevocation(world.approver, wish));
    valued(await requestCancellation(world.admin, { ...wish, version: version + 1, reason: "Повтор" }));

    const { rows, counts } = await listOpenRequests(world.secondApprover);

    expect(rows).toMatchObject([
      { kind: "REVOCATION", number: approved.number, reason: "Неверный счёт", support: "20000000" },
      { kind: "CANCELLATION", number: approved.number, reason: "Повтор" },
    ]);
    expect(counts.requests).toBe(2);
  });

  test("tell each reader what they may do about them", async () => {
    const mayConfirm = async (reader: OfficialActor) => {
      const page = await getClaimRequests(reader, approved.number);
      return page?.requests.map(({ kind, refusal, mayDecline }) => [
        kind,
        refusal?.code ?? "may",
        mayDecline,
      ]);
    };
    expect(await mayConfirm(world.approver)).toEqual([
      ["REVOCATION", "secondPersonNeeded", true],
      ["CANCELLATION", "roleMissing", false],
    ]);
    expect(await mayConfirm(world.secondApprover)).toEqual([
      ["REVOCATION", "may", true],
      ["CANCELLATION", "roleMissing", false],
    ]);
    expect(await mayConfirm(world.secondAdmin)).toEqual([
      ["REVOCATION", "roleMissing", false],
      ["CANCELLATION", "may", true],
    ]);
    expect(await mayConfirm(world.auditor)).toEqual([
      ["REVOCATION", "roleMissing", false],
      ["CANCELLATION", "roleMissing", false],
    ]);
  });

  test("offer only what may be asked and is not asked yet", async () => {
    const mayAsk = async (reader: OfficialActor, number: string) =>
      (await getClaimRequests(reader, number))?.mayAsk;
    expect(await mayAsk(world.approver, approved.number)).toEqual([]);
    expect(await mayAsk(world.admin, large.number)).toEqual(["CANCELLATION"]);
    expect(await mayAsk(world.approver, large.number)).toEqual([]);
    expect(await mayAsk(world.finance, approved.number)).toEqual([]);
  });

  test("are no longer listed once the claim has moved on", async () => {
    const before = await listOpenRequests(world.approver);
    const [request] = await asOwner<{ id: string }>(
      "SELECT id FROM two_person_request WHERE claim_id = $1 AND kind = 'CANCELLATION'",
      [approved.id],
    );
    const { version } = await claimRow(approved.id);
    valued(
      await cancelClaim(world.secondAdmin, { claimId: approved.id, version, requestId: request?.id ?? "" }),
    );

    expect(before.rows).toHaveLength(2);
    expect((await listOpenRequests(world.approver)).rows).toEqual([]);
  });
});
