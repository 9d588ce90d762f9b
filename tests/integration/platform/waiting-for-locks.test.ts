// Whoever cannot get at a record because somebody else holds it is told so in a sentence; nothing hangs or breaks.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { withContext } from "@/lib/platform/db/context";
import { isBusy } from "@/lib/platform/db/database-refusal";
import { pool } from "@/lib/platform/db/pool";
import { closeWorkerPool, workerPool } from "@/lib/platform/db/worker-pool";
import { env } from "@/lib/platform/env";
import { lapseOverdueClaims } from "@/lib/review/commands/lapse-overdue-claims";
import { takeClaim } from "@/lib/review/commands/take-claim";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, aSubmittedClaim, returned, type TestClaim, valued } from "@/tests/support/builders-claims";
import { asOwner } from "@/tests/support/builders-clock";
import { columnOf } from "@/tests/support/builders-review";
import { ownerUrl } from "@/tests/support/database";

let world: World;
let waiting: TestClaim;
let draft: TestClaim;
let overdue: TestClaim;

beforeAll(async () => {
  world = await aWorld();
  const wish = { programmeId: world.programme.id, lines: [{ amount: "100000" }] };
  waiting = await aSubmittedClaim(world.company, wish);
  draft = await aDraft(world.company, wish);
  overdue = await aSubmittedClaim(world.company, wish);
  await returned(world.reviewer, overdue, [
    { part: "line", lineId: overdue.lineIds[0] ?? null, remark: "Приложите акт" },
  ]);
  await asOwner("UPDATE claim SET reply_due_on = '2026-09-01' WHERE id = $1", [overdue.id]);
});

afterAll(closeWorkerPool);

/** What happens while somebody holds the rows of these claims and does not let go. */
const whileHeld = async <T>(claims: readonly TestClaim[], act: () => Promise<T>): Promise<T> => {
  const holder = new pg.Client({ connectionString: ownerUrl });
  await holder.connect();
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM claim WHERE id = ANY ($1) FOR UPDATE", [claims.map(({ id }) => id)]);
    return await act();
  } finally {
    await holder.end();
  }
};

describe("a record that somebody else holds", () => {
  it("answers acts, drafts and jobs after a while, and lets them through when it is free again", async () => {
    const taken = { claimId: waiting.id, idempotencyKey: uuidv7() };
    const save = () =>
      saveLineFields(world.company.certifier, {
        number: draft.number,
        lineId: draft.lineIds[0] ?? "",
        fields: [{ field: "purpose", typed: "Другое", base: "Испытания и сертификация" }],
      });
    const [act, drafting, lapsed] = await whileHeld([waiting, draft, overdue], () =>
      Promise.all([takeClaim(world.reviewer, taken), save().catch((error) => error), lapseOverdueClaims()]),
    );

    expect(act).toMatchObject({ ok: false, failure: { code: "busy" } });
    expect(isBusy(drafting)).toBe(true);
    expect(lapsed).toBe(0);
    expect(await columnOf(waiting, "status")).toBe("SUBMITTED");

    valued(await takeClaim(world.reviewer, taken));
    valued(await save());
    expect(await lapseOverdueClaims()).toBe(1);
  });
});

describe("a house in which every connection is taken", () => {
  it("says so after a while, and nothing was done", async () => {
    const held = await Promise.all(Array.from({ length: env().MERIDIAN_POOL_SIZE }, () => pool().connect()));
    const [act, reading] = await Promise.all([
      applyInDatabase("claim", world.reviewer.session, { action: "take", claimId: waiting.id }),
      withContext(world.reviewer.session, (db) => db.claim.count()).catch((error) => error),
    ]);
    for (const client of held) client.release();

    expect(act).toMatchObject({ ok: false, failure: { code: "busy" } });
    expect(isBusy(reading)).toBe(true);
  });
});

describe("a statement that takes too long", () => {
  it("is stopped, on the side of the pages and of the jobs", async () => {
    const settings = `SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement,
      current_setting('idle_in_transaction_session_timeout') AS idle`;

    expect((await pool().query(settings)).rows).toEqual([{ lock: "3s", statement: "30s", idle: "15s" }]);
    expect((await workerPool().query(settings)).rows).toEqual([
      { lock: "5s", statement: "10min", idle: "1min" },
    ]);
    const client = await pool().connect();
    await client.query("SET statement_timeout = 50");
    const stopped = await client.query("SELECT pg_sleep(10)").catch((error) => error);
    client.release(true);
    expect(isBusy(stopped)).toBe(true);
    expect(isBusy(new Error("something else"))).toBe(false);
  });
});
