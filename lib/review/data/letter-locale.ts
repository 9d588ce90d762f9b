import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** The language of the person who sent the claim: the company reads the officer's words in it. */
export const findLetterLocale = async (db: Db, claimId: string): Promise<"ru" | "en"> => {
  const [row] = await db.$queryRaw<{ locale: "ru" | "en" }[]>`
    SELECT u.locale FROM claim_version v JOIN "user" u ON u.id = v.submitted_by_id
      WHERE v.claim_id = ${claimId}::uuid ORDER BY v.number DESC LIMIT 1`;

  return row?.locale ?? "ru";
};
