import type pg from "pg";
import { configuredStorage, storageTime } from "@/lib/platform/storage/configured-storage";
import { ONE_HOUR_MS } from "@/lib/platform/storage/temporary-files";

type Client = Pick<pg.Pool, "query">;

/** A file comes before its row; after an hour without one, none will follow. */
const abandonedMilliseconds = ONE_HOUR_MS;
/** The sweep runs hourly, so that an abandoned file may lie there a second hour; one more when a run was missed. */
export const unsweptMilliseconds = 3 * ONE_HOUR_MS;

const batch = 1_000;

/** Files older than that which no document refers to, by their hashes. */
export const findOrphanFiles = async (
  client: Client,
  olderThanMilliseconds: number,
): Promise<readonly string[]> => {
  const before = (await storageTime()) - olderThanMilliseconds;
  const orphans: string[] = [];
  let old: string[] = [];
  const judge = async () => {
    orphans.push(...(await withoutDocument(client, old)));
    old = [];
  };
  for await (const { sha256, modifiedAt } of configuredStorage().list()) {
    if (modifiedAt.getTime() >= before) continue;
    old.push(sha256);
    if (old.length === batch) await judge();
  }
  await judge();
  return orphans;
};

const withoutDocument = async (client: Client, hashes: readonly string[]): Promise<readonly string[]> => {
  if (hashes.length === 0) return [];
  const { rows } = await client.query<{ sha256: string }>(
    "SELECT f.sha256 FROM unnest($1::text[]) f(sha256) WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.sha256 = f.sha256)",
    [hashes],
  );
  return rows.map(({ sha256 }) => sha256);
};

/** Removes abandoned files and what was made from them; answers how many. A file that came in again is young again. */
export const sweepOrphanFiles = async (client: Client): Promise<number> => {
  const storage = configuredStorage();
  const orphans = await findOrphanFiles(client, abandonedMilliseconds);
  for (const sha256 of orphans) await storage.remove(sha256);
  return orphans.length;
};
