import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { AvailableOfficer } from "@/lib/review/domain/propose-officers";

type Name = { readonly ru: string; readonly en: string };

/** A claim in somebody's hands, with the ids of those who may have it. */
export type HeldClaim = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: "IN_REVIEW" | "RETURNED" | "PENDING_APPROVAL";
  readonly dueOn: string;
  readonly companyId: string;
  readonly company: Name;
  readonly able: readonly string[];
};

/** Claims in the person's hands, the most urgent first; the person is not among those who may have them. */
export const findHeldClaims = async (db: Db, userId: string): Promise<readonly HeldClaim[]> => {
  const rows = await db.$queryRaw<{ held: HeldClaim }[]>`
    SELECT jsonb_build_object('id', c.id, 'number', c.number, 'version', c.version, 'status', c.status, 'dueOn', c.due_on, 'companyId', c.company_id,
        'company', jsonb_build_object('ru', o.name_ru, 'en', o.name_en),
        'able', (SELECT coalesce(jsonb_agg(a.id), '[]') FROM app.able_people(c.id, 'reviewer', 'REVIEWED') a(id) WHERE a.id <> c.assignee_id)) AS held
      FROM claim c JOIN company o ON o.id = c.company_id
      WHERE c.assignee_id = ${userId}::uuid AND c.status IN ('IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL') ORDER BY c.due_on, c.id`;

  return rows.map(({ held }) => held);
};

export type NamedOfficer = AvailableOfficer & { readonly name: Name };

/** Everybody who reviews, with their load, and whether they are away today. */
export const findAvailableOfficers = async (db: Db): Promise<readonly NamedOfficer[]> => {
  const rows = await db.$queryRaw<{ officer: NamedOfficer }[]>`
    SELECT jsonb_build_object('id', u.id, 'name', jsonb_build_object('ru', u.name_ru, 'en', u.name_en),
        'inHand', (SELECT count(*) FROM claim c WHERE c.assignee_id = u.id AND c.status = 'IN_REVIEW'),
        'isAway', EXISTS (SELECT 1 FROM delegation d WHERE d.user_id = u.id AND d.ended_at IS NULL
          AND app.moscow_today() BETWEEN d.from_on AND d.until_on)) AS officer
      FROM "user" u WHERE u.blocked_at IS NULL AND EXISTS (
        SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.role = 'reviewer' AND r.ended_at IS NULL) ORDER BY u.name_ru, u.id`;

  return rows.map(({ officer }) => officer);
};

/** What stays as it is, since others can go on with it, and what ends by itself. */
export type LeftBehind = {
  /** Acts of two persons that they asked for, which somebody else confirms or declines. */
  readonly requests: readonly { readonly number: string; readonly kind: string }[];
  /** Movements of the budget that they proposed. */
  readonly budgetMoves: number;
  /** Absences that end: theirs, and those in which they stand in. */
  readonly absences: readonly {
    readonly id: string;
    readonly isOwn: boolean;
    readonly other: Name;
    readonly untilOn: string;
  }[];
  /** Claims of theirs that colleagues have taken over and keep. */
  readonly keptBySubstitutes: readonly { readonly number: string; readonly substitute: Name }[];
};

const noneLeft: LeftBehind = { requests: [], budgetMoves: 0, absences: [], keptBySubstitutes: [] };

export const findLeftBehind = async (db: Db, userId: string): Promise<LeftBehind> => {
  const [row] = await db.$queryRaw<{ left: LeftBehind }[]>`
    SELECT jsonb_build_object(
      'requests', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', c.number, 'kind', q.kind) ORDER BY q.requested_at), '[]')
        FROM two_person_request q JOIN claim c ON c.id = q.claim_id WHERE q.requested_by_id = p.id AND q.resolved_at IS NULL),
      'budgetMoves', (SELECT count(*) FROM budget_move b WHERE b.proposed_by_id = p.id AND b.status = 'PROPOSED'),
      'absences', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'isOwn', d.user_id = p.id, 'untilOn', d.until_on,
          'other', jsonb_build_object('ru', u.name_ru, 'en', u.name_en)) ORDER BY d.from_on), '[]')
        FROM delegation d JOIN "user" u ON u.id = CASE WHEN d.user_id = p.id THEN d.substitute_id ELSE d.user_id END
        WHERE d.ended_at IS NULL AND d.until_on >= app.moscow_today() AND p.id IN (d.user_id, d.substitute_id)),
      'keptBySubstitutes', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', c.number,
          'substitute', jsonb_build_object('ru', u.name_ru, 'en', u.name_en)) ORDER BY c.due_on, c.id), '[]')
        FROM delegated_claim m JOIN delegation d ON d.id = m.delegation_id JOIN claim c ON c.id = m.claim_id AND c.assignee_id = m.substitute_id
          JOIN "user" u ON u.id = m.substitute_id WHERE d.user_id = p.id AND m.returned_at IS NULL)) AS left
      FROM (SELECT ${userId}::uuid AS id) p`;

  return row?.left ?? noneLeft;
};

/** Steps that would have nobody: of a programme (no claim), or of an open claim. */
export type UnmannedStep = {
  readonly programme: Name;
  readonly number: string | null;
  readonly roles: readonly ("reviewer" | "approver" | "commission")[];
};

export const findUnmannedWithout = async (db: Db, userId: string): Promise<readonly UnmannedStep[]> => {
  const rows = await db.$queryRaw<{ step: UnmannedStep }[]>`
    SELECT jsonb_build_object('programme', jsonb_build_object('ru', p.name_ru, 'en', p.name_en), 'number', w.number, 'roles', w.roles) AS step
      FROM app.unmanned_without(${userId}::uuid) w JOIN programme p ON p.id = w.programme_id ORDER BY w.number NULLS FIRST, p.id`;

  return rows.map(({ step }) => step);
};
