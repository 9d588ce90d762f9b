import { generateKeyPairSync } from "node:crypto";
import { readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeAnchor } from "@/lib/platform/audit/write-anchor";
import { closeWorkerPool, workerPool } from "@/lib/platform/db/worker-pool";
import { env } from "@/lib/platform/env";
import { configuredStorage } from "@/lib/platform/storage/configured-storage";
import { sweepOrphanFiles } from "@/lib/platform/storage/orphan-files";
import { originalPath } from "@/lib/platform/storage/storage-keys";
import { checkFileInvariants } from "@/lib/platform/verify/file-invariants";
import { checkSqlInvariants } from "@/lib/platform/verify/sql-invariants";
import { aWorld } from "../../support/builders";
import { aSubmittedClaim } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";

const broken = async (): Promise<readonly string[]> => {
  const results = [...(await checkSqlInvariants(workerPool())), ...(await checkFileInvariants(workerPool()))];
  return results.filter(({ violations }) => violations.length > 0).map(({ name }) => name);
};

/** As a superuser who switches every trigger off. */
const tamper = async (table: string, statement: string): Promise<void> => {
  await asOwner(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await asOwner(statement);
  await asOwner(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ALL`).catch(() => undefined);
  await asOwner(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
};

async function* chunksOf(content: string) {
  yield Buffer.from(content);
}

beforeAll(async () => {
  process.env.MERIDIAN_ANCHOR_KEY = String(
    generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }),
  );
  const world = await aWorld();
  await aSubmittedClaim(world.company, { programmeId: world.programme.id });
  return closeWorkerPool;
});

describe("the books", () => {
  it("are whole as the product leaves them", async () => {
    // Test documents are rows without files, which only the check of the files minds.
    expect(await broken()).toEqual(["documents-whole"]);
  });

  it("show an audit event whose content was changed", async () => {
    await tamper(
      "audit_event",
      "UPDATE audit_event SET data = data || '{\"support\":\"1\"}' WHERE type = 'claimSubmitted'",
    );
    expect(await broken()).toContain("audit-chains-whole");
    await tamper("audit_event", "DELETE FROM audit_event WHERE false");
  });

  it("show a balance that the ledger does not know", async () => {
    await asOwner("UPDATE budget_line SET reserved = reserved + 1 WHERE reserved > 0");
    expect(await broken()).toEqual(expect.arrayContaining(["balances-equal-ledger"]));
    await asOwner("UPDATE budget_line SET reserved = reserved - 1 WHERE reserved > 0");
  });

  it("show a declared version that was rewritten", async () => {
    await tamper(
      "claim_version",
      `UPDATE claim_version SET snapshot = jsonb_set(snapshot, '{category}', '"TRANSPORT"')`,
    );
    expect(await broken()).toContain("versions-unchanged");
    await tamper(
      "claim_version",
      `UPDATE claim_version SET snapshot = jsonb_set(snapshot, '{category}', '"CERTIFICATION"')`,
    );
  });

  it("show a chain that was rewritten whole, since an anchor outside the database remembers it", async () => {
    const rewrite = `
      DO $$ DECLARE e record; prev text := repeat('0', 64); current text := ''; BEGIN
        FOR e IN SELECT * FROM audit_event ORDER BY chain, chain_seq LOOP
          IF e.chain <> current THEN prev := repeat('0', 64); current := e.chain; END IF;
          UPDATE audit_event SET prev_hash = prev, hash = app.event_hash(prev, e.chain, e.chain_seq, e.at, e.type, e.actor_id, e.on_behalf_of_id,
            e.session_id, e.company_id, e.claim_id, e.object_type, e.object_id, e.data, e.visible_to_company) WHERE id = e.id RETURNING hash INTO prev;
          UPDATE audit_head SET hash = prev WHERE chain = e.chain;
        END LOOP; END $$`;
    await tamper("audit_event", rewrite);
    expect(await broken()).not.toContain("audit-chains-whole");
    expect(await writeAnchor()).toBe(1);
    expect(await writeAnchor()).toBe(0);
    expect(await broken()).not.toContain("anchors-match");

    await tamper(
      "audit_event",
      "UPDATE audit_event SET data = data || '{\"support\":\"2\"}' WHERE type = 'claimSubmitted'",
    );
    await tamper("audit_event", rewrite);
    const found = await broken();
    expect(found).not.toContain("audit-chains-whole");
    expect(found).toContain("anchors-match");
  });

  it("show a ledger that was rewritten together with its balances, since the anchor states them", async () => {
    const more = (sign: "+" | "-") => `
      UPDATE ledger_entry e SET amount = amount ${sign} CASE WHEN bucket = 'available' THEN 1 ELSE -1 END
        FROM ledger_transaction t WHERE t.id = e.transaction_id AND t.kind = 'ALLOCATE';
      UPDATE budget_line SET allocated = allocated ${sign} 1 WHERE allocated > 0;
      UPDATE budget_month SET allocated = allocated ${sign} 1 WHERE allocated > 0`;
    expect(await broken()).not.toContain("anchored-balances");
    await tamper("ledger_entry", more("+"));
    const found = await broken();
    expect(found).not.toContain("balances-equal-ledger");
    expect(found).toContain("anchored-balances");
    await tamper("ledger_entry", more("-"));
  });

  it("show a request key that was taken without anything being done", async () => {
    await tamper(
      "idempotency_key",
      `INSERT INTO idempotency_key (user_id, key, action, request_hash, result, created_at)
        SELECT id, 'forged', 'approve', 'none', '{}', created_at + interval '1 second' FROM "user" LIMIT 1`,
    );
    expect(await broken()).toContain("keys-have-effects");
    await tamper("idempotency_key", "DELETE FROM idempotency_key WHERE key = 'forged'");
    expect(await broken()).not.toContain("keys-have-effects");
  });

  it("show a blocked person with a session that is still open", async () => {
    await tamper(
      `"user"`,
      `UPDATE "user" SET blocked_at = app.now() WHERE id IN (SELECT user_id FROM session LIMIT 1)`,
    );
    expect(await broken()).toContain("blocked-people-are-out");
    await tamper(`"user"`, `UPDATE "user" SET blocked_at = NULL`);
    expect(await broken()).not.toContain("blocked-people-are-out");
  });

  it("show a file that no document refers to once it has lain there for hours, which the sweep takes", async () => {
    const folder = env().MERIDIAN_STORAGE_DIR;
    const stored = async (content: string): Promise<string> => {
      const put = await configuredStorage().put(chunksOf(content), { maxBytes: 100 });
      return put.ok ? put.value.sha256 : "";
    };
    const [young, old, ours] = [await stored("young"), await stored("old"), await stored("ours")];
    await asOwner("UPDATE document SET sha256 = $1 WHERE id = (SELECT min(id::text)::uuid FROM document)", [
      ours,
    ]);
    const hoursAgo = new Date(Date.now() - 4 * 3_600_000);
    await Promise.all([old, ours].map((sha256) => utimes(originalPath(folder, sha256), hoursAgo, hoursAgo)));
    expect(await broken()).toContain("no-orphan-files");

    expect(await sweepOrphanFiles(workerPool())).toBe(1);
    expect(await broken()).not.toContain("no-orphan-files");
    const left = [young, old, ours].map((sha256) => configuredStorage().exists(sha256));
    expect(await Promise.all(left)).toEqual([true, false, true]);
  });

  it("show a view that lets companies past the wall between them", async () => {
    await asOwner("SET ROLE meridian_engine; GRANT SELECT ON app.filed_line TO meridian_company");
    expect(await broken()).toContain("tenants-are-walled");
    await asOwner("SET ROLE meridian_engine; REVOKE SELECT ON app.filed_line FROM meridian_company");
    expect(await broken()).not.toContain("tenants-are-walled");
  });

  it("show an anchor whose figures were changed", async () => {
    const file = path.join(env().MERIDIAN_ANCHOR_DIR ?? "", "anchors.jsonl");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/"events":"(\d)/, '"events":"9$1'));
    const results = await checkFileInvariants(workerPool());
    const anchors = results.find(({ name }) => name === "anchors-match");
    expect(anchors?.violations.some(({ problem }) => problem.includes("signature"))).toBe(true);
  });
});
