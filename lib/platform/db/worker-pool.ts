import pg from "pg";
import { env } from "@/lib/platform/env";

const kept = globalThis as { meridianWorkerPool?: pg.Pool };

/** Connections of the jobs: the same login, in the role that may deliver, remind and lapse, and nothing else. */
export const workerPool = (): pg.Pool => {
  if (!kept.meridianWorkerPool) {
    const pool = new pg.Pool({
      connectionString: inWorkerRole(env().DATABASE_URL),
      max: 4,
      connectionTimeoutMillis: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      // Reading a large archive through (`npm run verify`) takes minutes; a job that hangs must not take for ever.
      statement_timeout: 600_000,
      lock_timeout: 5_000,
      application_name: "meridian-worker",
    });
    // An idle connection lost to a database restart is replaced at the next use.
    pool.on("error", () => undefined);
    kept.meridianWorkerPool = pool;
  }
  return kept.meridianWorkerPool;
};

export const closeWorkerPool = async (): Promise<void> => {
  await kept.meridianWorkerPool?.end();
  delete kept.meridianWorkerPool;
};

/** The role is taken while connecting, beside whatever options the address has already. */
const inWorkerRole = (address: string): string => {
  const url = new URL(address);
  url.searchParams.set("options", `${url.searchParams.get("options") ?? ""} -c role=meridian_worker`.trim());
  return url.href;
};
