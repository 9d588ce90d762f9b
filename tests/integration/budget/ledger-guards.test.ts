import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planBudgetLine } from "@/lib/budget/commands/plan-budget-line";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner } from "../../support/builders-clock";
import { balanceOf } from "../../support/builders-programme";
import { appUrl, ownerUrl } from "../../support/database";

let world: World;
let line: string;
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  world = await aWorld({ budget: { CERTIFICATION: 1_000_00n } });
  line = world.budgetLines.CERTIFICATION ?? "";
  app = new pg.Client({ connectionString: appUrl });
  owner = new pg.Client({ connectionString: ownerUrl });
  await Promise.all([app.connect(), owner.connect()]);
});

afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

/** Runs the statements in one transaction and answers what stopped them. */
const attempt = async (client: pg.Client, ...statements: readonly string[]): Promise<string> => {
  await client.query("BEGIN");
  try {
    for (const statement of statements) await client.query(statement);
    await client.query("COMMIT");
    return "nothing";
  } catch (error) {
    await client.query("ROLLBACK");
    return error instanceof pg.DatabaseError ? `${error.code}: ${error.message}` : String(error);
  }
};

const appendOnly = ["ledger_transaction", "ledger_entry", "audit_event"] as const;

describe("what nobody can do to the ledger and the audit trail", () => {
  it.each(appendOnly)("rewriting, deleting and emptying %s is refused even to the owner", async (table) => {
    const column = table === "audit_event" ? "type" : "id";
    expect(await attempt(owner, `UPDATE ${table} SET ${column} = ${column}`)).toMatch(/append-only/);
    expect(await attempt(owner, `DELETE FROM ${table}`)).toMatch(/append-only/);
    expect(await attempt(owner, `TRUNCATE ${table} CASCADE`)).toMatch(/append-only/);
  });

  it.each(appendOnly)(
    "the guards of %s hold for a session that switches triggers off as replicas do",
    async (table) => {
      const replica = "SET LOCAL session_replication_role = replica";
      const column = table === "audit_event" ? "type" : "id";
      expect(await attempt(owner, replica, `UPDATE ${table} SET ${column} = ${column}`)).toMatch(
        /append-only/,
      );
      expect(await attempt(owner, replica, `DELETE FROM ${table}`)).toMatch(/append-only/);
      expect(await attempt(owner, replica, `TRUNCATE ${table} CASCADE`)).toMatch(/append-only/);
    },
  );

  it("entries that do not balance are refused at the commit, also to a replica's session", async () => {
    const insert = [
      "INSERT INTO ledger_transaction (kind, at, event_id) SELECT 'ALLOCATE', now(), max(id) FROM audit_event",
      `INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount)
         SELECT max(id), '${line}', 'available', 100 FROM ledger_transaction`,
    ];
    expect(await attempt(owner, ...insert)).toMatch(/MD011.*does not balance/);
    expect(await attempt(owner, "SET LOCAL session_replication_role = replica", ...insert)).toMatch(/MD011/);
  });

  it("more than is allocated cannot stand on a line, whoever writes it", async () => {
    expect(
      await attempt(owner, `UPDATE budget_line SET reserved = allocated + 1 WHERE id = '${line}'`),
    ).toMatch(/budget_line_covered/);
    expect(await attempt(owner, `UPDATE budget_line SET committed = -1 WHERE id = '${line}'`)).toMatch(
      /budget_line_covered/,
    );
  });

  it.each(["meridian_company", "meridian_official", "meridian_worker"])(
    "the application cannot write balances or entries as %s",
    async (role) => {
      const as = `SET LOCAL ROLE ${role}`;
      expect(await attempt(app, as, "UPDATE budget_line SET allocated = allocated + 1")).toMatch(/42501/);
      expect(
        await attempt(
          app,
          as,
          "INSERT INTO ledger_transaction (kind, at, event_id) VALUES ('PAY', now(), 1)",
        ),
      ).toMatch(/42501/);
      expect(
        await attempt(
          app,
          as,
          `INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount) VALUES (1, '${line}', 'paid', 1)`,
        ),
      ).toMatch(/42501/);
      expect(await attempt(app, as, "DELETE FROM audit_event")).toMatch(/42501/);
    },
  );

  it("the application's login by itself reads no ledger and posts nothing", async () => {
    expect(await attempt(app, "SELECT * FROM ledger_entry")).toMatch(/42501/);
    expect(
      await attempt(
        app,
        `SELECT app.post_entry('PAY', '${line}', 'available', 'paid', 1, NULL, NULL, NULL, 1)`,
      ),
    ).toMatch(/42501/);
    expect(await attempt(app, "SET ROLE meridian_engine")).toMatch(/42501/);
  });
});

describe("what an administrator's session cannot do past the commands", () => {
  const asAdmin = (action: string, records: readonly object[]) =>
    applyInDatabase("office", world.admin.session, {
      action,
      event: { type: action, objectType: "test", objectId: "test", data: {} },
      records,
    });

  it("a planned line cannot bring money of its own", async () => {
    const row = {
      id: uuidv7(),
      fiscal_year: 2027,
      programme_id: world.programme.id,
      category: "CERTIFICATION",
      source: "CITY",
      status: "PLANNED",
      allocated: 5,
      reserved: 0,
      committed: 0,
      paid: 0,
      created_at: world.admin.person.now,
      created_by_id: world.admin.userId,
    };
    await expect(asAdmin("planBudgetLine", [{ table: "budget_line", row }])).rejects.toThrow(
      /planned and empty/,
    );
  });

  it("planning cannot change the balance of an open line", async () => {
    await expect(
      asAdmin("planBudgetLine", [{ table: "budget_line", set: { allocated: 999_999 }, where: { id: line } }]),
    ).rejects.toThrow(/balances move only/);
  });

  it("a proposal is always the work of the person who sends it, and begins unconfirmed", async () => {
    const id = uuidv7();
    const row = {
      id,
      kind: "ALLOCATE",
      from_line_id: null,
      to_line_id: line,
      amount: 100,
      reason: "Чужими руками",
      status: "PROPOSED",
      proposed_by_id: world.secondAdmin.userId,
      proposed_at: world.admin.person.now,
    };
    await asAdmin("proposeBudgetMove", [{ table: "budget_move", row }]);
    const [move] = await asOwner("SELECT proposed_by_id FROM budget_move WHERE id = $1", [id]);
    expect(move).toEqual({ proposed_by_id: world.admin.userId });

    await expect(
      asAdmin("proposeBudgetMove", [
        {
          table: "budget_move",
          row: {
            ...row,
            id: uuidv7(),
            status: "CONFIRMED",
            resolved_by_id: world.secondAdmin.userId,
            resolved_at: world.admin.person.now,
          },
        },
      ]),
    ).rejects.toThrow(/begins proposed/);
  });

  it("planning writes no table but those of budget lines and moves", async () => {
    await expect(asAdmin("planBudgetLine", [{ table: "staff_role", row: {} }])).rejects.toThrow(
      /may not write/,
    );
  });

  it("a month's sums are those of the ledger", async () => {
    await planBudgetLine(world.admin, {
      fiscalYear: 2027,
      programmeId: world.programme.id,
      category: "TRANSPORT",
      amount: 1n,
      reason: "Заранее",
      idempotencyKey: undefined,
    });
    const [month] = await asOwner(
      "SELECT sum(allocated)::bigint AS allocated, sum(reserved)::bigint AS reserved FROM budget_month WHERE budget_line_id = $1",
      [line],
    );
    const balance = await balanceOf(line);
    expect(month).toEqual({ allocated: balance.allocated, reserved: balance.reserved });
  });
});
