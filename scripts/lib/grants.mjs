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

const isMember = async (client, login, group) => {
  const { rows } = await client.query("select pg_has_role($1::name, $2::name, 'MEMBER') as member", [
    login,
    group,
  ]);
  return rows[0].member;
};

// A database administrator may have granted it before, and the owner of somebody's own server may not be allowed to.
const grantOnce = async (client, { group, login, how }) => {
  if (await isMember(client, login, group)) return;
  await client.query(`grant ${group} to ${await quoteName(login)} with ${how}`);
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
    await grantOnce(client, { group: "meridian_web", login, how: "inherit true" });
    for (const group of ACTING_ROLES)
      await grantOnce(client, { group, login, how: "inherit false, set true" });
    if (mayMoveClock) await grantOnce(client, { group: "meridian_clock", login, how: "inherit true" });
  });

/** Nobody connects to this database who was not let in by name. */
export const closeToPublic = async (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    await client.query(
      `revoke connect, temporary on database ${await quoteName(client.database)} from public`,
    );
  });
