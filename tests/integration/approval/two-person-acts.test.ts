import { beforeAll, describe, expect, test } from "vitest";
import { ledgerParams } from "@/lib/budget/domain/ledger-filter";
import { listLedger } from "@/lib/budget/queries/list-ledger";
import { confirmWithdrawal } from "@/lib/review/commands/confirm-withdrawal";
import { declineRequest } from "@/lib/review/commands/decline-request";
import { requestRevocation } from "@/lib/review/commands/request-revocation";
import { requestWithdrawal } from "@/lib/review/commands/request-withdrawal";
import { revokeDecision } from "@/lib/review/commands/revoke-decision";
import { aWorld, type World } from "../../support/builders";
import {
  anApprovedClaim,
  asking,
  claimRow,
  confirming,
  shownTo,
  signed,
} from "../../support/builders-approval";
import { valued } from "../../support/builders-claims";
import { asOwner, setClock } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { again, anOfficial } from "../../support/builders-people";
import { balanceOf, checklistOf, rulesWith } from "../../support/builders-programme";

let world: World;
let line: string;

beforeAll(async () => {
  world = await aWorld({ rules: rulesWith(checklistOf(["COMPANY_ELIGIBLE"])) });
  line = world.budgetLines.CERTIFICATION ?? "";
});

const anApproved = async () => {
  const company = await aCompany(world.admin);
  const claim = await anApprovedClaim(world, { company });
  return { company, claim };
};

describe("revoking a decision", () => {
  test("takes two signers, and puts the money back from commitment to reservation", async () => {
    const before = await balanceOf(line);
    const { claim } = await anApproved();
    const approved = await balanceOf(line);
    expect(approved.committed - before.committed).toBe(20_000_000n);

    valued(await requestRevocation(world.approver, await asking(claim.id)));
    valued(await revokeDecision(world.secondApprover, await confirming(claim.id, "REVOCATION")));

    expect(await claimRow(claim.id)).toMatchObject({
      status: "PENDING_APPROVAL",
      support: 20_000_000n,
      reserved: 20_000_000n,
      committed: 0n,
      decided_at: null,
      clock_stopped_on: null,
    });
    const after = await balanceOf(line);
    expect(after).toMatchObject({ committed: before.committed, available: approved.available });
    const [decision] = await asOwner(
      "SELECT revoked_at IS NOT NULL AS revoked FROM decision WHERE claim_id = $1",
      [claim.id],
    );
    expect(decision).toEqual({ revoked: true });
  });

  test("lets the same decision be signed again, under a number of its own", async () => {
    const { claim } = await anApproved();
    const { hash } = await shownTo(claim.id);
    valued(await requestRevocation(world.approver, await asking(claim.id)));
    valued(await revokeDecision(world.secondApprover, await confirming(claim.id, "REVOCATION")));

    const shown = await shownTo(claim.id);
    expect(shown.hash).toBe(hash);
    await signed(world.approver, claim);

    const decisions = await asOwner(
      "SELECT number, revoked_at IS NOT NULL AS revoked FROM decision WHERE claim_id = $1 ORDER BY number",
      [claim.id],
    );
    expect(decisions).toEqual([
      { number: 1, revoked: true },
      { number: 2, revoked: false },
    ]);
  });

  test("leaves in the ledger who signed each time", async () => {
    const { claim } = await anApproved();
    await setClock("2026-10-07T10:00:00+03:00");
    try {
      valued(await requestRevocation(await again(world.approver), await asking(claim.id)));
      valued(
        await revokeDecision(await again(world.secondApprover), await confirming(claim.id, "REVOCATION")),
      );
      await signed(await again(world.secondApprover), claim);
    } finally {
      await setClock("2026-10-06T10:00:00+03:00");
    }

    const { movements } = await listLedger(
      world.finance,
      ledgerParams.parse({ claim: claim.number, kind: "COMMIT" }),
    );
    expect(movements.map(({ signedBy }) => signedBy.map(({ ru }) => ru))).toEqual([
      [world.secondApprover.person.nameRu],
      [world.approver.person.nameRu],
    ]);
  });

  test("lets a decision under a binding limit be signed again with the same hash", async () => {
    const company = await aCompany(world.admin);
    const claim = await anApprovedClaim(world, { company, lines: [{ amount: "2000000.00" }] });
    const { hash } = await shownTo(claim.id);
    valued(await requestRevocation(world.approver, await asking(claim.id)));
    valued(await revokeDecision(world.commission, await confirming(claim.id, "REVOCATION")));

    expect((await shownTo(claim.id)).hash).toBe(hash);
    await signed(world.approver, claim);
    await signed(world.commission, claim);
    expect(await claimRow(claim.id)).toMatchObject({ status: "APPROVED", committed: 100_000_000n });
  });

  test("lets the agency's clock run on from where the decision stopped it", async () => {
    const { claim } = await anApproved();
    const decided = await claimRow(claim.id);
    await setClock("2026-10-13T10:00:00+03:00");
    try {
      valued(await requestRevocation(await again(world.approver), await asking(claim.id)));
      valued(
        await revokeDecision(await again(world.secondApprover), await confirming(claim.id, "REVOCATION")),
      );
    } finally {
      await setClock("2026-10-06T10:00:00+03:00");
    }

    // Five working days went by while the decision stood.
    expect(decided.due_on).toBe("2026-11-03");
    expect((await claimRow(claim.id)).due_on).toBe("2026-11-11");
  });

  test("is not confirmed by the person who asked", async () => {
    const { claim } = await anApproved();
    valued(await requestRevocation(world.approver, await asking(claim.id)));

    const answer = await revokeDecision(world.approver, await confirming(claim.id, "REVOCATION"));

    expect(answer).toMatchObject({ ok: false, failure: { code: "secondPersonNeeded" } });
    expect(await claimRow(claim.id)).toMatchObject({ status: "APPROVED" });
  });

  test("is closed to whoever reviewed the claim, and to roles outside its chain", async () => {
    const reviewer = await anOfficial(world.admin, ["reviewer", "approver"]);
    const claim = await anApprovedClaim(world, { company: await aCompany(world.admin), reviewer });

    const byReviewer = await requestRevocation(reviewer, await asking(claim.id));
    const byCommission = await requestRevocation(world.commission, await asking(claim.id));
    const byAdmin = await requestRevocation(world.admin, await asking(claim.id));

    expect(byReviewer).toMatchObject({ failure: { code: "otherDuty", duty: "REVIEWED" } });
    expect(byCommission).toMatchObject({ failure: { code: "roleMissing" } });
    expect(byAdmin).toMatchObject({ failure: { code: "roleMissing" } });
  });

  test("asked for by two people at once is asked once", async () => {
    const { claim } = await anApproved();
    const wish = await asking(claim.id);

    const answers = await Promise.all([
      requestRevocation(world.approver, wish),
      requestRevocation(world.secondApprover, wish),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [count] = await asOwner(
      "SELECT count(*)::int AS count FROM two_person_request WHERE claim_id = $1",
      [claim.id],
    );
    expect(count).toEqual({ count: 1 });
    expect(await requestRevocation(world.secondApprover, await asking(claim.id))).toMatchObject({
      failure: { code: "alreadyRequested" },
    });
  });

  test("confirmed by two people at once happens once", async () => {
    const third = await anOfficial(world.admin, ["approver"]);
    const { claim } = await anApproved();
    valued(await requestRevocation(world.approver, await asking(claim.id)));
    const input = await confirming(claim.id, "REVOCATION");

    const answers = await Promise.all([
      revokeDecision(world.secondApprover, input),
      revokeDecision(third, input),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await claimRow(claim.id)).toMatchObject({ status: "PENDING_APPROVAL", reserved: 20_000_000n });
  });

  test("does not happen on an old version of the claim", async () => {
    const { claim } = await anApproved();
    valued(await requestRevocation(world.approver, await asking(claim.id)));
    const input = await confirming(claim.id, "REVOCATION");

    const answer = await revokeDecision(world.secondApprover, { ...input, version: input.version - 1 });

    expect(answer).toMatchObject({ ok: false, failure: { code: "changedMeanwhile" } });
  });
});

describe("withdrawing an approved claim", () => {
  test("is asked by the certifier, confirmed by a signer, and frees money and limits", async () => {
    const before = await balanceOf(line);
    const { claim, company } = await anApproved();

    valued(await requestWithdrawal(company.certifier, await asking(claim.id)));
    expect(await claimRow(claim.id)).toMatchObject({ status: "APPROVED" });
    valued(await confirmWithdrawal(world.approver, await confirming(claim.id, "WITHDRAWAL")));

    expect(await claimRow(claim.id)).toMatchObject({ status: "WITHDRAWN", reserved: 0n, committed: 0n });
    expect(await balanceOf(line)).toEqual(before);
    const caps = await asOwner("SELECT used FROM cap_use WHERE company_id = $1 AND used <> 0", [company.id]);
    expect(caps).toEqual([]);
  });

  test("is not asked by a preparer, a viewer or another company", async () => {
    const { claim, company } = await anApproved();
    const other = await aCompany(world.admin);
    const wish = await asking(claim.id);

    expect(await requestWithdrawal(company.preparer, wish)).toMatchObject({
      failure: { code: "certifierOnly" },
    });
    expect(await requestWithdrawal(company.viewer, wish)).toMatchObject({
      failure: { code: "certifierOnly" },
    });
    expect(await requestWithdrawal(other.certifier, wish)).toEqual({
      ok: false,
      failure: { code: "claimNotFound" },
    });
  });

  test("is declined with a reason that the company reads", async () => {
    const { claim, company } = await anApproved();
    valued(await requestWithdrawal(company.certifier, await asking(claim.id)));
    const input = await confirming(claim.id, "WITHDRAWAL");

    valued(
      await declineRequest(world.approver, { ...input, kind: "WITHDRAWAL", reason: "Уже передали в банк" }),
    );

    expect(await claimRow(claim.id)).toMatchObject({ status: "APPROVED", committed: 20_000_000n });
    const [request] = await asOwner(
      "SELECT resolution, resolved_by_id FROM two_person_request WHERE id = $1",
      [input.requestId],
    );
    expect(request).toEqual({ resolution: "declined", resolved_by_id: world.approver.userId });
    const letters = await asOwner(
      "SELECT payload->>'reason' AS reason FROM outbox_message WHERE claim_id = $1 AND kind = 'withdrawalDeclined'",
      [claim.id],
    );
    expect(letters).toEqual([{ reason: "Уже передали в банк" }]);
    expect(await confirmWithdrawal(world.approver, input)).toMatchObject({
      failure: { code: "requestGone" },
    });
  });
});
