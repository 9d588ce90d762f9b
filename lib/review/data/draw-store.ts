import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { Candidate } from "@/lib/review/domain/draw-reviewer";

/**
 * Who may take over the claim: reviewers of its programme who are not blocked, have no other duty on it, no
 * declared interest in its company, and do not have it already. With them the hash of the claim's last event.
 */
export const findDraw = async (
  db: Db,
  claimId: string,
): Promise<{ readonly candidates: readonly Candidate[]; readonly seed: string }> => {
  const [row] = await db.$queryRaw<{ candidates: readonly Candidate[]; seed: string }[]>`
    SELECT (SELECT a.hash FROM audit_event a WHERE a.claim_id = c.id ORDER BY a.id DESC LIMIT 1) AS seed,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'inHand',
          (SELECT count(*) FROM claim h WHERE h.assignee_id = u.id AND h.status = 'IN_REVIEW')) ORDER BY u.id), '[]')
        FROM "user" u WHERE u.blocked_at IS NULL AND u.id IS DISTINCT FROM c.assignee_id
          AND EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.role = 'reviewer' AND r.ended_at IS NULL
            AND (r.programme_id IS NULL OR r.programme_id = c.programme_id))
          AND NOT EXISTS (SELECT 1 FROM claim_duty d WHERE d.claim_id = c.id AND d.user_id = u.id AND d.duty <> 'REVIEWED')
          AND NOT EXISTS (SELECT 1 FROM declared_interest i WHERE i.user_id = u.id AND i.inn = o.inn AND i.ended_at IS NULL
            AND app.moscow_today() BETWEEN i.from_on AND coalesce(i.until_on, 'infinity'::date))) AS candidates
      FROM claim c JOIN company o ON o.id = c.company_id WHERE c.id = ${claimId}::uuid`;

  return row ?? { candidates: [], seed: "0" };
};
