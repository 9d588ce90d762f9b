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
        FROM app.able_people(c.id, 'reviewer', 'REVIEWED') u(id) WHERE u.id IS DISTINCT FROM c.assignee_id) AS candidates
      FROM claim c WHERE c.id = ${claimId}::uuid`;

  return row ?? { candidates: [], seed: "0" };
};
