import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** A delegation that has not been ended. */
export const findDelegation = (db: Db, id: string) =>
  db.delegation.findFirst({
    where: { id, endedAt: null },
    select: { id: true, userId: true, substituteId: true },
  });

type Name = { readonly ru: string; readonly en: string };

/** An absence with its substitute, and what came of it. */
export type StoredDelegation = {
  readonly id: string;
  readonly userId: string;
  readonly person: Name;
  readonly substitute: Name;
  readonly programme: Name | null;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly reason: string;
  readonly state: "running" | "future" | "over";
  /** Claims that are with the substitute now. */
  readonly moved: number;
  /** Steps of a claim that nobody but the absent person could do in these days. */
  readonly unmanned: readonly ("reviewer" | "approver" | "commission")[];
};

/** Absences, the running and coming ones first: one person's, or everybody's. */
export const findDelegations = async (
  db: Db,
  userId: string | null,
  limit: number,
): Promise<readonly StoredDelegation[]> => {
  const rows = await db.$queryRaw<{ delegation: StoredDelegation }[]>`
    SELECT jsonb_build_object('id', d.id, 'userId', d.user_id, 'fromOn', d.from_on, 'untilOn', d.until_on, 'reason', d.reason,
        'person', jsonb_build_object('ru', a.name_ru, 'en', a.name_en), 'substitute', jsonb_build_object('ru', s.name_ru, 'en', s.name_en),
        'programme', CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('ru', p.name_ru, 'en', p.name_en) END,
        'state', w.state,
        'moved', (SELECT count(*) FROM delegated_claim m JOIN claim c ON c.id = m.claim_id
          WHERE m.delegation_id = d.id AND m.returned_at IS NULL AND c.assignee_id = d.substitute_id),
        'unmanned', CASE WHEN w.state = 'over' THEN '[]' ELSE (SELECT coalesce(jsonb_agg(DISTINCT r.role), '[]') FROM staff_role r
          WHERE r.user_id = d.user_id AND r.ended_at IS NULL AND r.role IN ('reviewer', 'approver', 'commission')
            AND NOT EXISTS (SELECT 1 FROM staff_role o JOIN "user" u ON u.id = o.user_id
              WHERE o.role = r.role AND o.user_id <> d.user_id AND o.ended_at IS NULL AND u.blocked_at IS NULL
                AND (o.programme_id IS NULL OR o.programme_id = coalesce(d.programme_id, r.programme_id))
                AND NOT EXISTS (SELECT 1 FROM delegation x WHERE x.user_id = o.user_id AND x.ended_at IS NULL
                  AND daterange(x.from_on, x.until_on, '[]') && daterange(d.from_on, d.until_on, '[]')))) END) AS delegation
      FROM delegation d JOIN "user" a ON a.id = d.user_id JOIN "user" s ON s.id = d.substitute_id LEFT JOIN programme p ON p.id = d.programme_id
        CROSS JOIN LATERAL (SELECT CASE WHEN d.ended_at IS NOT NULL OR d.until_on < app.moscow_today() THEN 'over'
          WHEN d.from_on > app.moscow_today() THEN 'future' ELSE 'running' END AS state) w
      WHERE ${userId}::uuid IS NULL OR d.user_id = ${userId}::uuid OR d.substitute_id = ${userId}::uuid
      ORDER BY w.state = 'over', d.from_on DESC, d.id LIMIT ${limit}`;

  return rows.map(({ delegation }) => delegation);
};

export type Colleague = { readonly id: string; readonly nameRu: string; readonly nameEn: string };

/** Officials who work on claims and are not blocked. */
export const findColleagues = (db: Db): Promise<readonly Colleague[]> =>
  db.$queryRaw<Colleague[]>`
    SELECT u.id, u.name_ru AS "nameRu", u.name_en AS "nameEn" FROM "user" u WHERE u.blocked_at IS NULL AND EXISTS (
      SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL AND r.role IN ('reviewer', 'approver', 'commission'))
      ORDER BY u.name_ru, u.id`;
