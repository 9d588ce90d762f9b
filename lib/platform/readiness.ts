import "server-only";
import { access, constants, mkdir } from "node:fs/promises";
import { pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env";

type Check = "ok" | "failed";

/** What a load balancer asks before it sends people: each part by itself, so that the answer says which is missing. */
export const checkReadiness = async () => ({
  database: await holds(async () => {
    await pool().query("SELECT 1");
  }),
  migrations: await holds(async () => {
    // The newest thing the code needs and the reference data that must stand in it.
    const { rows } = await pool().query<{ there: boolean }>(
      "SELECT EXISTS (SELECT 1 FROM claim_transition) AND to_regprocedure('app.resolve_budget_move(text,jsonb)') IS NOT NULL AS there",
    );
    if (!rows[0]?.there) throw new Error("not migrated");
  }),
  storage: await holds(async () => {
    const folder = env().MERIDIAN_STORAGE_DIR;
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  }),
});

const holds = async (check: () => Promise<void>): Promise<Check> => {
  try {
    await check();
    return "ok";
  } catch {
    return "failed";
  }
};
