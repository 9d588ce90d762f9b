import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OfficialActor, staffRoles } from "@/lib/identity/domain/actor";
import { columnTypes } from "@/lib/platform/db/pool";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { anApprovedClaim, aRecommendedClaim, shownTo } from "../../support/builders-approval";
import type { TestClaim } from "../../support/builders-claims";
import { anOfficial, joins } from "../../support/builders-people";
import { ownerUrl } from "../../support/database";

// Every pair of duties of one claim, tried past every check of the product: only the database stands in the way.
// Each attempt is a transaction that is undone, so that all of them find the same claim.

type Act = {
  readonly name: string;
  readonly action: string;
  readonly side: "company" | "office";
  readonly status: string;
  /** The duty that the act is; "signed": any signature already held, or the first that the person's roles allow. */
  readonly duty: string;
  /** Signatures of others that stand already. */
  readonly signed?: number;
  /** The request of somebody else that the act confirms. */
  readonly confirms?: string;
  /** Where the money of the claim is after the act. */
  readonly set?: Readonly<Record<string, string>>;
};

/** What the claim asks for, in kopecks. */
const support = "40000000";

const acts: readonly Act[] = [
  { name: "correct", action: "resubmit", side: "company", status: "RETURNED", duty: "PREPARED" },
  { name: "answer", action: "answerClarification", side: "company", status: "IN_REVIEW", duty: "PREPARED" },
  { name: "review", action: "decideLine", side: "office", status: "IN_REVIEW", duty: "REVIEWED" },
  { name: "recommend", action: "recommend", side: "office", status: "IN_REVIEW", duty: "REVIEWED" },
  { name: "sign 1", action: "sign", side: "office", status: "PENDING_APPROVAL", duty: "APPROVED_1" },
  {
    name: "sign 2",
    action: "approve",
    side: "office",
    status: "PENDING_APPROVAL",
    duty: "APPROVED_2",
    signed: 1,
    set: { support, reserved: "0", committed: support },
  },
  { name: "send back", action: "sendBack", side: "office", status: "PENDING_APPROVAL", duty: "signed" },
  { name: "ask to revoke", action: "requestRevocation", side: "office", status: "APPROVED", duty: "signed" },
  {
    name: "revoke",
    action: "revoke",
    side: "office",
    status: "APPROVED",
    duty: "signed",
    confirms: "REVOCATION",
    set: { reserved: support, committed: "0" },
  },
  {
    name: "let go",
    action: "confirmWithdrawal",
    side: "office",
    status: "APPROVED",
    duty: "signed",
    confirms: "WITHDRAWAL",
    set: { reserved: "0", committed: "0" },
  },
];

const duties = ["PREPARED", "REVIEWED", "APPROVED_1", "APPROVED_2"] as const;

type Person = { readonly actor: OfficialActor; readonly standsInFor: OfficialActor | null };

let world: World;
let claims: Readonly<Record<"sent" | "approved", TestClaim>>;
let client: pg.Client;
let people: Readonly<Record<"a person with every role" | "a substitute" | "an administrator", Person>>;

/** Every role of the agency, and a certifier of the applicant besides. */
const somebody = async (roles: Parameters<typeof anOfficial>[1]): Promise<OfficialActor> => {
  const actor = await anOfficial(world.admin, roles);
  await joins(world.admin, { userId: actor.userId, companyId: world.company.id, role: "certifier" });

  return actor;
};

beforeAll(async () => {
  world = await aWorld();
  // Dear enough for a second signature.
  const lines = [{ amount: "500000.00" }];
  claims = {
    sent: await aRecommendedClaim(world, { lines }),
    approved: await anApprovedClaim(world, { lines }),
  };
  const working = staffRoles.filter((role) => role !== "admin");
  people = {
    "a person with every role": { actor: await somebody(working), standsInFor: null },
    "a substitute": { actor: await somebody(working), standsInFor: world.reviewer },
    "an administrator": { actor: await somebody(staffRoles), standsInFor: null },
  };
  client = new pg.Client({ connectionString: ownerUrl, types: columnTypes });
  await client.connect();
});

afterAll(() => client.end());

type Attempt = { readonly person: Person; readonly held: string; readonly act: Act };

const claimOf = ({ status }: Act): TestClaim => (status === "APPROVED" ? claims.approved : claims.sent);

/** Makes the claim wait for the act, with the person's duty on it. */
const arrange = async ({ person: { actor, standsInFor }, held, act }: Attempt): Promise<void> => {
  const claim = claimOf(act);
  await client.query("UPDATE claim SET status = $2::claim_status, assignee_id = $3 WHERE id = $1", [
    claim.id,
    act.status,
    actor.userId,
  ]);
  await client.query(
    "INSERT INTO claim_duty (claim_id, user_id, duty, since) VALUES ($1, $2, $3, app.now())",
    [claim.id, actor.userId, held],
  );
  if (standsInFor) {
    await client.query(
      `WITH away AS (INSERT INTO delegation (id, user_id, substitute_id, from_on, until_on, reason, created_at, created_by_id)
         VALUES (gen_random_uuid(), $2, $3, app.moscow_today(), app.moscow_today(), 'Отпуск', app.now(), $2) RETURNING id)
       INSERT INTO delegated_claim (delegation_id, claim_id, substitute_id, moved_at) SELECT id, $1, $3, app.now() FROM away`,
      [claim.id, standsInFor.userId, actor.userId],
    );
  }
  if (act.signed) {
    await client.query(
      `INSERT INTO approval (id, claim_id, company_id, recommendation_id, level, role, actor_id, snapshot_hash, at, valid)
         SELECT gen_random_uuid(), r.claim_id, $2, r.id, 1, r.chain[1], $3, r.hash, app.now(), true FROM recommendation r
           WHERE r.claim_id = $1 AND r.superseded_at IS NULL`,
      [claim.id, world.company.id, world.approver.userId],
    );
  }
  if (act.confirms) {
    await client.query(
      `INSERT INTO two_person_request (id, claim_id, company_id, kind, reason, requested_by_id, requested_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 'Ошибка в сумме', $4, app.now())`,
      [claim.id, world.company.id, act.confirms, world.secondApprover.userId],
    );
  }
};

const attempt = async (wanted: Attempt): Promise<string> => {
  const { act, person } = wanted;
  const { id } = claimOf(act);
  const { hash } = await shownTo(id);
  await client.query("BEGIN");
  try {
    await arrange(wanted);
    await client.query("SELECT app.apply_change($1, $2, $3::jsonb)", [
      person.actor.session.tokenHash,
      act.side,
      JSON.stringify({
        action: act.action,
        claimId: id,
        event: { type: "lineDecided", data: {} },
        set: act.set ?? {},
        snapshotHash: hash,
        approvalId: uuidv7(),
      }),
    ]);
    return "may";
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === "MD001" ? error.message : String(error);
  } finally {
    await client.query("ROLLBACK");
  }
};

/** Whoever signed at any level revokes, lets go and sends back within it. */
const isSameDuty = (held: string, { duty }: Act): boolean =>
  duty === held || (duty === "signed" && held.startsWith("APPROVED"));

const tableOf = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`);
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;

  return [lines[0], rule, ...lines.slice(1), ""].join("\n");
};

describe("the database itself", () => {
  it("lets no person, substitute or administrator act in two duties of one claim, over every pair", async () => {
    const rows = [["who", "holds ↓, wants to →", ...acts.map(({ name }) => name)]];
    for (const [who, person] of Object.entries(people)) {
      for (const held of duties) {
        const row = [who, held];
        for (const act of acts) {
          const answer = await attempt({ person, held, act });
          expect(answer, `${who}, ${held}, ${act.name}`).toBe(isSameDuty(held, act) ? "may" : "dutyConflict");
          row.push(answer);
        }
        rows.push(row);
      }
    }

    await expect(tableOf(rows)).toMatchFileSnapshot("./duty-pairs.snapshot.txt");
  });
});
