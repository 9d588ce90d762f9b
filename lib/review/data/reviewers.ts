import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** An officer who may be given claims, and how many they have. */
export type Reviewer = {
  readonly id: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly inHand: number;
};

/** Reviewers who are not blocked, with their load. */
export const findReviewers = (db: Db): Promise<Reviewer[]> =>
  db.$queryRaw<Reviewer[]>`
    SELECT u.id, u.name_ru AS "nameRu", u.name_en AS "nameEn",
        (SELECT count(*)::int FROM claim c WHERE c.assignee_id = u.id AND c.status = 'IN_REVIEW') AS "inHand"
      FROM "user" u WHERE u.blocked_at IS NULL
        AND EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.role = 'reviewer' AND r.ended_at IS NULL)
      ORDER BY u.name_ru, u.id`;

/** Whether the person reviews claims of this programme and is not blocked. */
export const isReviewerOf = async (db: Db, userId: string, programmeId: string): Promise<boolean> => {
  const found = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM staff_role r JOIN "user" u ON u.id = r.user_id
      WHERE r.user_id = ${userId}::uuid AND r.role = 'reviewer' AND r.ended_at IS NULL AND u.blocked_at IS NULL
        AND (r.programme_id IS NULL OR r.programme_id = ${programmeId}::uuid) LIMIT 1`;

  return found.length > 0;
};
