// Claims reduced to their money: enough to reserve, release and commit on a budget line, and nothing else.
import type { CompanyActor, OfficialActor } from "@/lib/identity/domain/actor";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { uuidv7 } from "@/lib/shared/ids";
import type { Failure, Result } from "@/lib/shared/result";
import type { World } from "./builders";
import { asOwner } from "./builders-clock";

export type BareClaim = { readonly id: string; readonly lineId: string; readonly amount: bigint };

let claims = 0;

/** Drafts that will ask these amounts of one budget line. */
export const bareDrafts = async (
  world: World,
  lineId: string,
  amounts: readonly bigint[],
): Promise<readonly BareClaim[]> => {
  const drafts = amounts.map((amount) => ({ id: uuidv7(), lineId, amount }));
  const rows = drafts.map(({ id }) => {
    claims += 1;
    return { id, number: `99-${String(claims).padStart(4, "0")}` };
  });
  await asOwner(
    `INSERT INTO claim (id, number, company_id, programme_id, programme_version_id, category, created_at, created_by_id, updated_at)
       SELECT x.id, x.number, $2, $3, $4, 'CERTIFICATION', $5, $6, $5 FROM jsonb_to_recordset($1) x(id uuid, number text)`,
    [
      JSON.stringify(rows),
      world.company.id,
      world.programme.id,
      world.programme.versionId,
      world.admin.person.now,
      world.company.certifier.userId,
    ],
  );
  return drafts;
};

type Answer = Promise<Result<unknown, Failure>>;

/** Reserves the claim's amount, as submitting does. */
export const reserve = (certifier: CompanyActor, { id, lineId, amount }: BareClaim): Answer =>
  applyInDatabase("claim", certifier.session, {
    action: "submit",
    claimId: id,
    version: 1,
    event: { type: "claimSubmitted", data: {}, visible: true },
    set: {
      round: 1,
      submitted_at: certifier.person.now,
      fiscal_year: 2026,
      budget_line_id: lineId,
      claimed: amount,
      eligible: amount,
      accepted: amount,
      support: amount,
      requested: amount,
      reserved: amount,
    },
    records: [],
  });

/** Gives the reservation back, as withdrawing does. */
export const release = (certifier: CompanyActor, { id }: BareClaim): Answer =>
  applyInDatabase("claim", certifier.session, {
    action: "withdraw",
    claimId: id,
    event: { type: "claimWithdrawn", data: { reason: "test" }, visible: true },
    set: { claimed: 0n, eligible: 0n, accepted: 0n, support: 0n, reserved: 0n },
    records: [],
  });

const snapshotHash = "f".repeat(64);

/** Reserved claims brought to the approver, past the review. */
export const broughtToApproval = async (world: World, reserved: readonly BareClaim[]): Promise<void> => {
  const ids = reserved.map(({ id }) => id);
  await asOwner("UPDATE claim SET status = 'PENDING_APPROVAL' WHERE id = ANY ($1)", [ids]);
  await asOwner(
    `INSERT INTO recommendation (id, claim_id, company_id, round, outcome, support, snapshot, hash, chain, made_by_id, made_at)
       SELECT c.id, c.id, c.company_id, 1, 'APPROVE', c.support, '{}', $2, ARRAY['approver'], $3, $4 FROM claim c WHERE c.id = ANY ($1)`,
    [ids, snapshotHash, world.reviewer.userId, world.admin.person.now],
  );
};

/** Commits the claim's amount, or less, as the last signature does. */
export const approve = (approver: OfficialActor, { id, amount }: BareClaim): Answer =>
  applyInDatabase("claim", approver.session, {
    action: "approve",
    claimId: id,
    approvalId: uuidv7(),
    snapshotHash,
    event: { type: "claimApproved", data: { support: amount.toString(), hash: snapshotHash }, visible: true },
    set: { support: amount, reserved: 0n, committed: amount, decided_at: approver.person.now },
    records: [
      {
        table: "decision",
        row: {
          id: uuidv7(),
          number: 1,
          outcome: "APPROVE",
          support: amount,
          snapshot: {},
          hash: snapshotHash,
          recommendation_id: id,
          decided_at: approver.person.now,
          revoked_at: null,
        },
      },
    ],
  });
