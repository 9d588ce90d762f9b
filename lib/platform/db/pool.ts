import pg from "pg";
import { env } from "@/lib/platform/env";

// For statements that go to PostgreSQL directly. Prisma reads its own columns by itself, so these are not global.
export const columnTypes = new pg.TypeOverrides();
// bigint columns are money: never a JavaScript number.
columnTypes.setTypeParser(pg.types.builtins.INT8, (digits) => BigInt(digits));
// A date is a day, not an instant in some zone.
columnTypes.setTypeParser(pg.types.builtins.DATE, (day) => day);

const kept = globalThis as { meridianPool?: pg.Pool };

/** The one pool of the process, shared by Prisma and by the few statements that go to PostgreSQL directly. */
export const pool = (): pg.Pool => {
  kept.meridianPool ??= new pg.Pool({
    connectionString: env().DATABASE_URL,
    types: columnTypes,
    max: env().MERIDIAN_POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    // Statements kept by a connection are for the columns of its time; a migration beside a running process may change them.
    maxLifetimeSeconds: 900,
    idle_in_transaction_session_timeout: 15_000,
    statement_timeout: 30_000,
    // Who waits longer than this for somebody else's change is told so, before the person gives up on the page.
    lock_timeout: 3_000,
    application_name: "meridian",
  });
  return kept.meridianPool;
};

export const closePool = async (): Promise<void> => {
  await kept.meridianPool?.end();
  delete kept.meridianPool;
};
