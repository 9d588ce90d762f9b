// On somebody's own server the owner is no superuser, but a login that may create roles and databases.
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { grantOnce } from "@/scripts/lib/grants.mjs";
import { asOwner } from "@/tests/support/builders-clock";
import { ownerUrl } from "@/tests/support/database";

const owner = `own_owner_${process.pid}`;
const group = `own_group_${process.pid}`;
let client: pg.Client;

beforeAll(async () => {
  await asOwner(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'own'`);
  await asOwner(
    `DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${owner}', current_database()); END $$`,
  );
  const address = new URL(ownerUrl);
  address.username = owner;
  address.password = "own";
  client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query(`CREATE ROLE ${group} NOLOGIN`);
});

afterAll(async () => {
  await client.query(`DROP ROLE ${group}`);
  await client.end();
  await asOwner(
    `DO $$ BEGIN EXECUTE format('REVOKE ALL ON DATABASE %I FROM ${owner}', current_database()); END $$`,
  );
  await asOwner(`DROP ROLE ${owner}`);
});

const held = async (right: string) => {
  const [row] = await asOwner(`SELECT pg_has_role('${owner}', '${group}', '${right}') AS held`);
  return row?.held;
};

it("the owner of a group that it has created itself gets the group's rights all the same", async () => {
  expect(await held("MEMBER")).toBe(true);
  expect(await held("USAGE")).toBe(false);
  await grantOnce(client, { group, login: owner, way: "inherited" });
  expect(await held("USAGE")).toBe(true);

  await client.query(`REVOKE ${group} FROM ${owner}`);
  expect(await held("SET")).toBe(false);
  await grantOnce(client, { group, login: owner, way: "stepping" });
  expect([await held("SET"), await held("USAGE")]).toEqual([true, false]);
});
