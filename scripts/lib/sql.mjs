// A thin hand on `pg`, loaded only when called: the start may run before dependencies are installed.
import { refuse } from "./say.mjs";

const load = async () => (await import("pg")).default;

/** Opens one connection, hands it to the work, and closes it whatever happens. */
export const withClient = async (connectionString, work) => {
  const pg = await load();
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: "meridian",
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

export const quoteName = async (name) => (await load()).escapeIdentifier(name);
export const quoteText = async (text) => (await load()).escapeLiteral(text);

/** One value from one row, or undefined. */
export const askOne = async (connectionString, sql, values = []) =>
  withClient(connectionString, async (client) => {
    const { rows } = await client.query(sql, values);
    return rows[0] && Object.values(rows[0])[0];
  });

const reasons = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "the host is unknown",
  ETIMEDOUT: "it does not answer",
  "28P01": "the password is wrong",
  28000: "the login is not allowed in",
  "3D000": "the database does not exist",
};

/** The address without its password, for people to read. */
export const describeUrl = (connectionString) => {
  try {
    const url = new URL(connectionString);
    return `${url.hostname}:${url.port || 5432}${url.pathname}`;
  } catch {
    return refuse(
      "DATABASE_URL is not a valid address: expected postgresql://user:password@host:port/database.",
    );
  }
};

/** One sentence when the database cannot be used. */
export const requireDatabase = async (connectionString, variable) => {
  const where = describeUrl(connectionString);
  try {
    const version = Number(await askOne(connectionString, "select current_setting('server_version_num')"));
    if (version < 160_000)
      refuse(`The database at ${where} is older than PostgreSQL 16, which Meridian needs.`);
  } catch (error) {
    if (error.constructor.name === "Refusal") throw error;
    const reason = reasons[error.code] ?? (error.message || error.code);
    refuse(`The database at ${where} (${variable}) cannot be reached: ${reason}.`);
  }
};
