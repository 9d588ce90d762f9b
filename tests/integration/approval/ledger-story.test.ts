import { expect, test } from "vitest";
import { requestRevocation } from "@/lib/review/commands/request-revocation";
import { revokeDecision } from "@/lib/review/commands/revoke-decision";
import { aWorld } from "../../support/builders";
import { aRecommendedClaim, claimRow, reducedBy, signed } from "../../support/builders-approval";
import { valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { checklistOf, rulesWith } from "../../support/builders-programme";

type Entry = {
  readonly event: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
};

const roubles = (kopecks: bigint): string => `${kopecks / 100n},${String(kopecks % 100n).padStart(2, "0")}`;

test("the ledger tells what happened to a claim that was cut, approved, revoked and approved again", async () => {
  const world = await aWorld({ rules: rulesWith(checklistOf([])) });
  const claim = await aRecommendedClaim(world, { cuts: { 0: reducedBy(5_000_000n) } });
  await signed(world.approver, claim);
  const at = async () => ({ claimId: claim.id, version: (await claimRow(claim.id)).version });
  valued(await requestRevocation(world.approver, { ...(await at()), reason: "Неверный счёт" }));
  const [request] = await asOwner<{ id: string }>("SELECT id FROM two_person_request WHERE claim_id = $1", [
    claim.id,
  ]);
  valued(await revokeDecision(world.secondApprover, { ...(await at()), requestId: request?.id ?? "" }));
  await signed(world.approver, claim);

  const entries = await asOwner<Entry>(
    `SELECT e.type AS event, t.kind, f.bucket AS from, x.bucket AS to, x.amount FROM ledger_transaction t
       JOIN audit_event e ON e.id = t.event_id
       JOIN ledger_entry f ON f.transaction_id = t.id AND f.amount < 0 JOIN ledger_entry x ON x.transaction_id = t.id AND x.amount > 0
       WHERE t.claim_id = $1 ORDER BY t.id`,
    [claim.id],
  );
  const rows = entries.map(({ event, kind, from, to, amount }) =>
    ["", event, kind, from, to, `${roubles(amount)} ₽`, ""].join(" | ").trim(),
  );

  expect(
    ["| Event | Entry | From | To | Amount |", "|---|---|---|---|---|", ...rows].join("\n"),
  ).toMatchInlineSnapshot(`
    "| Event | Entry | From | To | Amount |
    |---|---|---|---|---|
    | claimSubmitted | RESERVE | available | reserved | 200000,00 ₽ |
    | claimApproved | RELEASE | reserved | available | 200000,00 ₽ |
    | claimApproved | COMMIT | available | committed | 160000,00 ₽ |
    | decisionRevoked | DECOMMIT | committed | available | 160000,00 ₽ |
    | decisionRevoked | RESERVE | available | reserved | 160000,00 ₽ |
    | claimApproved | RELEASE | reserved | available | 160000,00 ₽ |
    | claimApproved | COMMIT | available | committed | 160000,00 ₽ |"
  `);
});
