import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { startClaim } from "@/lib/claims/commands/start-claim";
import { visibleTo } from "@/lib/claims/data/claim-store";
import { claimStatuses } from "@/lib/claims/domain/claim-status";
import type { Actor, CompanyActor } from "@/lib/identity/domain/actor";
import { mayView } from "@/lib/identity/domain/policy";
import { withContext } from "@/lib/platform/db/context";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { aSubmittedClaim } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany, type TestCompany } from "../../support/builders-company";
import { timesOf } from "../../support/counts";
import { appUrl } from "../../support/database";

let world: World;
let rival: TestCompany;
/** The certifiers of further companies, each with a draft. */
const crowd: CompanyActor[] = [];

beforeAll(async () => {
  world = await aWorld();
  rival = await aCompany(world.admin);
  await aSubmittedClaim(world.company, { programmeId: world.programme.id });
  await aSubmittedClaim(rival, { programmeId: world.programme.id });
  for (let more = 0; more < 48; more += 1) {
    const { certifier } = await aCompany(world.admin);
    await startClaim(certifier, {
      programmeId: world.programme.id,
      category: "CERTIFICATION",
      idempotencyKey: uuidv7(),
    });
    crowd.push(certifier);
  }
});

const tenantTables = async (): Promise<readonly string[]> => {
  const rows = await asOwner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'company_id' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};

describe("between companies", () => {
  it("T01: no table shows a row of another company", async () => {
    for (const table of await tenantTables()) {
      const readable = await asOwner<{ readable: boolean }>(
        "SELECT has_any_column_privilege('meridian_company', $1, 'SELECT') AS readable",
        [table],
      );
      if (!readable[0]?.readable) continue;
      const rows = await withContext(world.company.certifier.session, (db) =>
        db.$queryRawUnsafe<{ company_id: string }[]>(`SELECT DISTINCT company_id::text FROM ${table}`),
      );
      expect(
        rows.every(({ company_id }) => company_id === world.company.id),
        table,
      ).toBe(true);
    }
  });

  it("T09: a login without a request sees no row at all, and cannot read tables on its own account", async () => {
    const client = new pg.Client({ connectionString: appUrl });
    await client.connect();
    try {
      await expect(client.query("SELECT * FROM claim")).rejects.toThrow(/permission denied/);
      await client.query("SET ROLE meridian_company");
      expect((await client.query("SELECT * FROM claim")).rows).toEqual([]);
      expect((await client.query("SELECT * FROM document")).rows).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it(
    "T09: requests of fifty companies interleaved on a small pool never see each other's company",
    timesOf("interleavings"),
    async () => {
      const actors: readonly CompanyActor[] = [...crowd, world.company.certifier, rival.certifier];
      const seen = await Promise.all(
        Array.from({ length: 400 }, async (_, at) => {
          const actor = actors[at % actors.length] ?? world.company.certifier;
          const rows = await withContext(actor.session, (db) =>
            db.claim.findMany({ select: { companyId: true } }),
          );
          return rows.length > 0 && rows.every(({ companyId }) => companyId === actor.companyId);
        }),
      );
      expect(seen.every(Boolean)).toBe(true);
    },
  );

  it("a company cannot write into another one's draft by raw SQL", async () => {
    const [theirs] = await asOwner<{ id: string }>("SELECT id FROM claim_line WHERE company_id = $1", [
      rival.id,
    ]);
    const touched = await withContext(
      world.company.certifier.session,
      (db) => db.$executeRaw`UPDATE claim_line SET purpose = 'stolen' WHERE id = ${theirs?.id ?? ""}::uuid`,
    );
    expect(touched).toBe(0);
  });

  it("a company cannot move its own money or status by raw SQL", async () => {
    for (const statement of [
      "UPDATE claim SET support = support + 1",
      "UPDATE claim SET status = 'APPROVED'",
      "UPDATE budget_line SET allocated = allocated + 1",
      "INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount) SELECT 1, id, 'available', 1 FROM budget_line",
      "DELETE FROM audit_event",
    ]) {
      await expect(
        withContext(world.company.certifier.session, (db) => db.$executeRawUnsafe(statement)),
        statement,
      ).rejects.toThrow(/permission denied|42501/);
    }
  });
});

describe("what one may see", () => {
  it("is the same in the query as in the policy, for every status and kind of actor", async () => {
    const claims = await asOwner<{ id: string; companyId: string }>(
      `SELECT id, company_id AS "companyId" FROM claim ORDER BY id`,
    );
    const actors: readonly Actor[] = [
      world.company.viewer,
      rival.certifier,
      world.reviewer,
      world.auditor,
      world.admin,
    ];
    for (const status of claimStatuses) {
      // Figures are cleared so that every status may stand: only visibility is asked here.
      await asOwner("ALTER TABLE claim DISABLE TRIGGER ALL");
      await asOwner(
        "UPDATE claim SET status = $1, reserved = 0, committed = 0, claimed = 0, eligible = 0, accepted = 0, support = 0",
        [status],
      );
      for (const actor of actors) {
        const found = await withContext(actor.session, (db) =>
          db.claim.findMany({ where: visibleTo(actor), select: { id: true } }),
        );
        const expected = claims
          .filter(({ companyId }) => mayView(actor, { companyId, status }))
          .map(({ id }) => id);
        expect(found.map(({ id }) => id).sort(), `${status} ${actor.side}`).toEqual(expected);
      }
    }
    await asOwner("ALTER TABLE claim ENABLE TRIGGER ALL");
  });
});
