import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { TwoPersonKind } from "@/lib/review/domain/two-person-acts";
import { Prisma } from "@/prisma/generated/client";

/** A request that waits for its second person, with what the policy needs to know of its claim. */
export type WaitingRequest = {
  readonly id: string;
  readonly kind: TwoPersonKind;
  readonly reason: string;
  readonly requestedById: string;
  readonly requestedByRu: string;
  readonly requestedByEn: string;
  readonly requestedAt: string;
  readonly claimId: string;
  readonly number: string;
  readonly status: string;
  readonly category: string;
  readonly support: string;
  readonly companyId: string;
  readonly companyNameRu: string;
  readonly companyNameEn: string;
};

// A claim that moved on may leave a request behind that nobody can confirm any more.
const open = Prisma.sql`
  FROM two_person_request q JOIN claim c ON c.id = q.claim_id
  WHERE q.resolved_at IS NULL AND (c.status = 'APPROVED'
    OR (q.kind = 'CANCELLATION' AND c.status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL')))`;

/** Open requests, the oldest first. There are few: each is an exception. */
export const findWaitingRequests = (db: Db, limit: number) =>
  db.$queryRaw<WaitingRequest[]>`
    SELECT p.*, o.name_ru AS "companyNameRu", o.name_en AS "companyNameEn", u.name_ru AS "requestedByRu", u.name_en AS "requestedByEn"
    FROM (SELECT q.id, q.kind, q.reason, q.requested_by_id AS "requestedById",
        to_char(q.requested_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "requestedAt",
        c.id AS "claimId", c.number, c.status::text AS status, c.category, c.support::text AS support, c.company_id AS "companyId"
      ${open} ORDER BY q.requested_at, q.id LIMIT ${limit}) p
    JOIN company o ON o.id = p."companyId" JOIN "user" u ON u.id = p."requestedById"
    ORDER BY p."requestedAt", p.id`;

export const countOpenRequests = async (db: Db): Promise<number> => {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${open}`;

  return row?.count ?? 0;
};
