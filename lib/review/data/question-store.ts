import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** The questions on a claim, oldest first, as the company may read them. */
export const findQuestions = (db: Db, claimId: string) =>
  db.clarification.findMany({
    where: { claimId },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
  });
