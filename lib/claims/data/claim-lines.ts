import "server-only";
import { readStoredLine, type StoredLineJson, storedLineJson } from "@/lib/claims/data/stored-line";
import type { StoredLine } from "@/lib/claims/domain/claim-content";
import type { Db } from "@/lib/platform/db/prisma";

/** The lines of a claim in their order, as they were filed: what a company has changed since and not sent is not the office's. */
export const findFiledLines = async (db: Db, claimId: string): Promise<readonly StoredLine[]> => {
  const rows = await db.$queryRaw<{ line: StoredLineJson }[]>`
    SELECT ${storedLineJson} AS line FROM app.filed_line l WHERE l.claim_id = ${claimId}::uuid ORDER BY l.position, l.id`;
  return rows.map(({ line }) => readStoredLine(line));
};
