// Who may do what on the level of database logins. The group roles and their rights come from the migrations;
// here the logins are made members, which a migration cannot do because it does not know their names.
import { quoteName, quoteText, withClient } from "./sql.mjs";

const ACTING_ROLES = ["meridian_company", "meridian_official", "meridian_worker"];

/** Creates a login without any power of its own, or gives the existing one this password. */
export const ensureLogin = async (client, name, password) => {
  const role = await quoteName(name);
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [name]);
  if (rowCount === 0) await client.query(`create role ${role}`);
  await client.query(
    `alter role ${role} with login nosuperuser nocreatedb nocreaterole nobypassrls noreplication
     password ${await quoteText(password)}`,
  );
};

/** The two ways of belonging to a group: having its rights always, or stepping into it for one transaction. */
const ways = {
  inherited: { right: "USAGE", options: "inherit true" },
  stepping: { right: "SET", options: "inherit false, set true" },
};

// Whoever creates a role is its member at once, without its rights: membership alone says nothing.
const holds = async (client, { group, login, right }) => {
  const { rows } = await client.query("select pg_has_role($1::name, $2::name, $3) as holds", [
    login,
    group,
    right,
  ]);
  return rows[0].holds;
};

/** A database administrator may have granted it before, and the owner of somebody's own server may not be allowed to. */
export const grantOnce = async (client, { group, login, way }) => {
  const { right, options } = ways[way];
  if (await holds(client, { group, login, right })) return;
  await client.query(`grant ${await quoteName(group)} to ${await quoteName(login)} with ${options}`);
};

/**
 * After `migrate deploy`: the login may sign people in (web, inherited) and may step into an acting role for one
 * transaction (SET ROLE, never inherited). Only the seeding and testing login may also set the clock.
 */
export const grantLogin = async (ownerUrl, login, { mayMoveClock = false } = {}) =>
  withClient(ownerUrl, async (client) => {
    await client.query(
      `grant connect on database ${await quoteName(client.database)} to ${await quoteName(login)}`,
    );
    await grantOnce(client, { group: "meridian_web", login, way: "inherited" });
    for (const group of ACTING_ROLES) await grantOnce(client, { group, login, way: "stepping" });
    if (mayMoveClock) await grantOnce(client, { group: "meridian_clock", login, way: "inherited" });
  });

/** Nobody connects to this database who was not let in by name. */
export const closeToPublic = async (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    await client.query(
      `revoke connect, temporary on database ${await quoteName(client.database)} from public`,
    );
  });
