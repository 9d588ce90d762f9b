// What must hold of every table, view and function, the ones to come included: asked of the catalogue itself.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { asOwner } from "../../support/builders-clock";
import { root } from "../../support/project-files";

const walls = fs.readFileSync(path.join(root, "prisma/invariants/16-tenants-are-walled.sql"), "utf8");

const faults = async (): Promise<readonly string[]> =>
  (await asOwner<{ object: string; problem: string }>(walls)).map(
    ({ object, problem }) => `${object} ${problem}`,
  );

describe("T08: the wall between companies in the database", () => {
  it("has no gap: forced on every table, no view and no definer function past it", async () => {
    expect(await faults()).toEqual([]);
  });

  it("would not stay unnoticed with one", async () => {
    await asOwner(`CREATE TABLE gap (id uuid PRIMARY KEY, company_id uuid);
      CREATE VIEW gap_view AS SELECT * FROM claim; GRANT SELECT ON gap_view TO meridian_company;
      CREATE FUNCTION app.gap() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`);
    expect(await faults()).toHaveLength(4);
    await asOwner("DROP TABLE gap; DROP VIEW gap_view; DROP FUNCTION app.gap()");
  });

  it("is passed by no login: none owns a table, none is past row-level security, none changes the schema", async () => {
    const roles = await asOwner<{ name: string }>(
      `SELECT rolname AS name FROM pg_roles WHERE rolname IN ('meridian_app', 'meridian_web', 'meridian_company', 'meridian_official')
         AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
           OR has_schema_privilege(rolname, 'public', 'CREATE') OR has_schema_privilege(rolname, 'app', 'CREATE')
           OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = pg_roles.oid))`,
    );
    expect(roles).toEqual([]);
  });

  it("leaves a company no statement that empties a table or writes into the ledger and the trail", async () => {
    const granted = await asOwner(
      `SELECT table_name, privilege_type FROM information_schema.role_table_grants
        WHERE grantee IN ('meridian_company', 'meridian_web') AND (privilege_type IN ('TRUNCATE', 'TRIGGER', 'REFERENCES')
          OR (table_name IN ('ledger_entry', 'ledger_transaction', 'audit_event', 'audit_head', 'approval', 'decision') AND privilege_type <> 'SELECT'))`,
    );
    expect(granted).toEqual([]);
  });
});

describe("T14: the ids of things", () => {
  it("are random enough to guess none: every key that companies read is a UUID, a claim's number aside", async () => {
    const counted = await asOwner<{ key: string }>(
      `SELECT t.relname || '.' || a.attname AS key
         FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
           JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (x.indkey)
        WHERE n.nspname = 'public' AND x.indisprimary AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
          AND has_column_privilege('meridian_company', t.oid, a.attnum, 'SELECT') ORDER BY 1`,
    );
    // The order of events is asked for and never shown; years and corrections of public rates are no secret.
    expect(counted.map(({ key }) => key)).toEqual([
      "audit_event.id",
      "calendar_year.year",
      "cap_use.fiscal_year",
      "currency_rate.revision",
    ]);
  });
});
