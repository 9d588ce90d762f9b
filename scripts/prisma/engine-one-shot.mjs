// The one-shot form of the schema engine: `schema-engine --datasource {…} cli can-connect-to-database`.
import pg from "pg";

const errorCodeOf = (error) => {
  if (error.code === "3D000") return "P1003";
  return String(error.code).startsWith("28") ? "P1000" : "P1001";
};

// The shape Prisma reads from the engine's standard error.
const report = (error) => {
  const fields = { message: error.message, error_code: errorCodeOf(error) };
  process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
};

/** Tries to connect, or creates the database named in the address. Answers the exit code. */
export const runOneShot = async (command, databaseUrl) => {
  const url = new URL(databaseUrl);
  url.searchParams.delete("schema");
  const name = decodeURIComponent(url.pathname.slice(1));
  const creates = command === "create-database";
  if (creates) url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    if (creates) await client.query(`create database ${pg.escapeIdentifier(name)}`);
    return 0;
  } catch (error) {
    report(error);
    return 1;
  } finally {
    await client.end().catch(() => undefined);
  }
};
