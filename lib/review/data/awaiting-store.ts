import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";
import type { AwaitingView } from "@/lib/review/domain/awaiting";
import type { DecisionOutcome } from "@/lib/review/domain/decision-snapshot";
import type { Place } from "@/lib/shared/keyset";
import { Prisma } from "@/prisma/generated/client";

/** A recommended decision that waits for a signature. Amounts are digits of kopecks. */
export type AwaitingRow = {
  readonly id: string;
  readonly number: string;
  readonly category: string;
  readonly dueOn: string;
  readonly companyNameRu: string;
  readonly companyNameEn: string;
  readonly outcome: DecisionOutcome;
  readonly support: string;
  readonly requested: string;
  /** Lines on which the officer decided otherwise than asked. */
  readonly differences: number;
  readonly madeAt: string;
  readonly madeByRu: string;
  readonly madeByEn: string;
  readonly level: number;
  readonly levels: number;
  readonly role: string;
  readonly holdsRole: boolean;
  /** The duty the reader already holds on the claim. */
  readonly ownDuty: string | null;
  readonly hasInterest: boolean;
};

// Whether the due signature is this person's: the role in this programme, no other duty on the claim, and no
// declared interest in the company.
// Lists are sorted by status too: under row security only the order lets PostgreSQL walk the index.
const awaiting = (actor: OfficialActor) => Prisma.sql`
  FROM claim c JOIN recommendation r ON r.claim_id = c.id AND r.superseded_at IS NULL
    CROSS JOIN LATERAL (SELECT count(*)::int AS signed FROM approval a WHERE a.recommendation_id = r.id AND a.valid) s
    LEFT JOIN claim_duty d ON d.claim_id = c.id AND d.user_id = ${actor.userId}::uuid
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1
      FROM jsonb_to_recordset(${JSON.stringify(actor.roles)}::jsonb) h(role text, "programmeId" uuid)
      WHERE h.role = r.chain[s.signed + 1] AND (h."programmeId" IS NULL OR h."programmeId" = c.programme_id)) AS holds) w
    CROSS JOIN LATERAL (SELECT c.company_id = ANY (ARRAY(SELECT o.id FROM declared_interest i JOIN company o ON o.inn = i.inn
      WHERE i.user_id = ${actor.userId}::uuid AND i.ended_at IS NULL
        AND app.moscow_today() BETWEEN i.from_on AND coalesce(i.until_on, 'infinity'::date))) AS declared) n
    CROSS JOIN LATERAL (SELECT w.holds AND NOT n.declared AND (d.duty IS NULL OR d.duty = 'APPROVED_' || (s.signed + 1)) AS mine) m
  WHERE c.status = 'PENDING_APPROVAL'`;

type Page = { readonly view: AwaitingView; readonly after: Place | null; readonly limit: number };

/** Recommended decisions by the day they are due, the most urgent first. */
export const findAwaiting = (db: Db, actor: OfficialActor, { view, after, limit }: Page) =>
  db.$queryRaw<AwaitingRow[]>`
    SELECT p.*, o.name_ru AS "companyNameRu", o.name_en AS "companyNameEn", u.name_ru AS "madeByRu", u.name_en AS "madeByEn"
    FROM (
      SELECT c.id, c.number, c.category, c.due_on::text AS "dueOn", c.company_id, r.outcome, r.support::text AS support,
        r.snapshot->'totals'->>'requested' AS requested, r.made_by_id,
        to_char(r.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "madeAt",
        (SELECT count(*)::int FROM jsonb_array_elements(r.snapshot->'lines') l WHERE l->>'verdict' <> 'ACCEPTED') AS differences,
        s.signed + 1 AS level, array_length(r.chain, 1) AS levels, r.chain[s.signed + 1] AS role,
        w.holds AS "holdsRole", d.duty AS "ownDuty", n.declared AS "hasInterest"
      ${awaiting(actor)} AND m.mine = ${view === "mine"}
        AND (c.due_on, c.id) > (${after?.on ?? "-infinity"}::date, ${after?.id ?? nil}::uuid)
      ORDER BY c.status, c.due_on, c.id LIMIT ${limit}
    ) p JOIN company o ON o.id = p.company_id JOIN "user" u ON u.id = p.made_by_id ORDER BY p."dueOn", p.id`;

const nil = "00000000-0000-0000-0000-000000000000";

/** More than this is said as "more than". */
const countedAtMost = 1_000;

/** How many wait for the actor, and how many for others; counted no further than a thousand. */
export const countAwaiting = async (db: Db, actor: OfficialActor) => {
  const [row] = await db.$queryRaw<{ mine: number; others: number }[]>`
    SELECT count(*) FILTER (WHERE mine)::int AS mine, count(*) FILTER (WHERE NOT mine)::int AS others
    FROM (SELECT m.mine ${awaiting(actor)} LIMIT ${countedAtMost + 1}) counted`;

  return row ?? { mine: 0, others: 0 };
};

/** Where a decision stands among those that wait for the actor. */
export type AwaitingPlace = {
  readonly position: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
};

/** The neighbours of a decision in the actor's own list; null when it does not wait for them. */
export const findPlace = async (
  db: Db,
  actor: OfficialActor,
  claimId: string,
): Promise<AwaitingPlace | null> => {
  const [row] = await db.$queryRaw<AwaitingPlace[]>`
    SELECT position, total, previous, next FROM (
      SELECT id, row_number() OVER (ORDER BY due_on, id)::int AS position, count(*) OVER ()::int AS total,
        lag(number) OVER (ORDER BY due_on, id) AS previous, lead(number) OVER (ORDER BY due_on, id) AS next
      FROM (SELECT c.id, c.number, c.due_on ${awaiting(actor)} AND m.mine ORDER BY c.status, c.due_on, c.id LIMIT ${countedAtMost}) mine
    ) placed WHERE id = ${claimId}::uuid`;

  return row ?? null;
};
