import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

// Rules of a published version never change, so that a process asks for each version once.
const known = new Map<string, ReadonlyMap<string, number>>();

/** Reimbursement rates in basis points, by version of the rules and category. */
export const findRatesOf = async (
  db: Db,
  versionIds: readonly string[],
): Promise<(versionId: string, category: string) => number> => {
  const missing = [...new Set(versionIds)].filter((id) => !known.has(id));
  if (missing.length > 0) {
    const rows = await db.$queryRaw<{ id: string; code: string; rate: number }[]>`
      SELECT v.id, c->>'code' AS code, (c->>'rateBasisPoints')::int AS rate
        FROM programme_version v, jsonb_array_elements(v.rules->'categories') c WHERE v.id = ANY (${missing}::uuid[])`;
    for (const id of missing) {
      known.set(id, new Map(rows.filter((row) => row.id === id).map(({ code, rate }) => [code, rate])));
    }
  }

  return (versionId, category) => known.get(versionId)?.get(category) ?? 0;
};
