import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** Claims by status, from the counts that a trigger keeps. */
export const countByStatus = async (db: Db): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.$queryRaw<{ status: string; count: number }[]>`
    SELECT status::text AS status, sum(count)::int AS count FROM claim_count GROUP BY status`;

  return new Map(rows.map(({ status, count }) => [status, count]));
};
