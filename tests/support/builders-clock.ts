// The clock of the database under test, and statements for arranging what no command does.
import pg from "pg";
import { closePool, columnTypes } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env";
import { atInstant, ownerUrl, seedUrl } from "./database";

const kept = globalThis as { meridianPrisma?: unknown };

/**
 * Moves the database clock of the code under test to this instant, where it stands still. Actors keep the `now`
 * of the moment they were loaded: renew them with `again(actor)`.
 */
export const setClock = async (instant: string): Promise<void> => {
  await closePool();
  delete kept.meridianPrisma;
  const url = atInstant(seedUrl, new Date(instant).toISOString());
  process.env.DATABASE_URL = url;
  env().DATABASE_URL = url;
};

/** Statements as the owner, past every guard that is not a trigger: for arranging, and for looking. */
export const asOwner = async <T extends pg.QueryResultRow = pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<T[]> => {
  const client = new pg.Client({ connectionString: ownerUrl, types: columnTypes });
  await client.connect();
  try {
    return (await client.query<T>(text, [...values])).rows;
  } finally {
    await client.end();
  }
};
