import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** A declaration as the register shows it, with the company where it is known here. */
export type StoredInterest = {
  readonly id: string;
  readonly userId: string;
  readonly personRu: string;
  readonly personEn: string;
  readonly inn: string;
  readonly companyRu: string | null;
  readonly companyEn: string | null;
  readonly reason: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  readonly state: "running" | "future" | "over";
};

/** Whose declarations: the reader's own, or all, which the database gives to those who keep the register only. */
export const findInterests = (
  db: Db,
  userId: string | null,
  limit: number,
): Promise<readonly StoredInterest[]> =>
  db.$queryRaw<StoredInterest[]>`
    SELECT i.id, i.user_id AS "userId", u.name_ru AS "personRu", u.name_en AS "personEn", i.inn, o.name_ru AS "companyRu",
        o.name_en AS "companyEn", i.reason, i.from_on::text AS "fromOn", i.until_on::text AS "untilOn",
        to_char(i.ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "endedAt", i.end_reason AS "endReason",
        CASE WHEN i.ended_at IS NOT NULL OR i.until_on < app.moscow_today() THEN 'over'
          WHEN i.from_on > app.moscow_today() THEN 'future' ELSE 'running' END AS state
      FROM app.read_interests() i JOIN "user" u ON u.id = i.user_id LEFT JOIN company o ON o.inn = i.inn
      WHERE ${userId}::uuid IS NULL OR i.user_id = ${userId}::uuid
      ORDER BY i.ended_at IS NOT NULL, i.declared_at DESC, i.id LIMIT ${limit}`;

/** An own declaration that has not been ended. */
export const findOwnInterest = (db: Db, userId: string, id: string) =>
  db.declaredInterest.findFirst({ where: { id, userId, endedAt: null }, select: { id: true, inn: true } });

/** A claim whose officer has declared an interest in its company since. */
export type ClaimToRehouse = {
  readonly id: string;
  readonly number: string;
  readonly status: "IN_REVIEW" | "RETURNED" | "PENDING_APPROVAL";
  readonly version: number;
  readonly companyRu: string;
  readonly companyEn: string;
  readonly officerRu: string;
  readonly officerEn: string;
};

/** What must change hands, the most urgent first. */
export const findClaimsToRehouse = (db: Db): Promise<readonly ClaimToRehouse[]> =>
  db.$queryRaw<ClaimToRehouse[]>`
    SELECT c.id, c.number, c.status, c.version, o.name_ru AS "companyRu", o.name_en AS "companyEn",
        u.name_ru AS "officerRu", u.name_en AS "officerEn"
      FROM (SELECT DISTINCT user_id, inn FROM declared_interest
          WHERE ended_at IS NULL AND app.moscow_today() BETWEEN from_on AND coalesce(until_on, 'infinity'::date)) i
        JOIN company o ON o.inn = i.inn JOIN claim c ON c.company_id = o.id AND c.assignee_id = i.user_id JOIN "user" u ON u.id = i.user_id
      WHERE c.status IN ('IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL') ORDER BY c.due_on, c.id`;
