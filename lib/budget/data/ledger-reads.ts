import type { BilingualName } from "@/lib/shared/bilingual-name";
import "server-only";
import type { Db } from "@/lib/platform/db/prisma";

/** What part of the ledger is asked for; null asks for everything. Days are Moscow's, the last one included. */
export type LedgerFilter = {
  readonly fiscalYear: number | null;
  readonly lineId: string | null;
  readonly kind: string | null;
  readonly claim: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

/** One movement on one line: from bucket to bucket, and what it belongs to. */
export type StoredMovement = {
  readonly id: bigint;
  readonly at: Date;
  readonly kind: string;
  readonly amount: bigint;
  readonly fromBucket: string;
  readonly toBucket: string;
  readonly lineId: string;
  readonly fiscalYear: number;
  readonly category: string;
  readonly programme: BilingualName;
  readonly claim: string | null;
  readonly company: BilingualName | null;
  readonly eventType: string;
  readonly actor: BilingualName | null;
  /** Everybody who signed the decision at that time, in order, where the movement is one; a revocation changes nothing of it. */
  readonly signers: readonly BilingualName[] | null;
};

/** Movements below the cursor, the newest first. A movement has two legs on its line; the positive one stands for both. */
export const findMovements = (
  db: Db,
  filter: LedgerFilter,
  page: { readonly before: bigint | null; readonly limit: number },
): Promise<readonly StoredMovement[]> =>
  db.$queryRaw<StoredMovement[]>`
    SELECT e.id, t.at, t.kind::text AS kind, e.amount, giver.bucket::text AS "fromBucket", e.bucket::text AS "toBucket",
        l.id AS "lineId", l.fiscal_year AS "fiscalYear", l.category, jsonb_build_object('ru', p.name_ru, 'en', p.name_en) AS programme,
        c.number AS claim, CASE WHEN co.id IS NOT NULL THEN jsonb_build_object('ru', co.name_ru, 'en', co.name_en) END AS company,
        a.type AS "eventType", CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('ru', u.name_ru, 'en', u.name_en) END AS actor,
        CASE WHEN a.type = 'claimApproved' THEN (
          SELECT jsonb_agg(jsonb_build_object('ru', su.name_ru, 'en', su.name_en) ORDER BY signed.level)
            FROM (SELECT DISTINCT ON (ap.level) ap.level, ap.actor_id FROM approval ap
                WHERE ap.at <= t.at AND ap.recommendation_id = (SELECT d.recommendation_id FROM decision d
                  WHERE d.claim_id = t.claim_id AND d.decided_at <= t.at ORDER BY d.number DESC LIMIT 1)
                ORDER BY ap.level, ap.at DESC, ap.id DESC) signed
            JOIN "user" su ON su.id = signed.actor_id) END AS signers
      FROM ledger_entry e
      JOIN ledger_entry giver ON giver.transaction_id = e.transaction_id AND giver.budget_line_id = e.budget_line_id AND giver.amount < 0
      JOIN ledger_transaction t ON t.id = e.transaction_id
      JOIN audit_event a ON a.id = t.event_id
      JOIN budget_line l ON l.id = e.budget_line_id
      JOIN programme p ON p.id = l.programme_id
      LEFT JOIN claim c ON c.id = t.claim_id
      LEFT JOIN company co ON co.id = c.company_id
      LEFT JOIN "user" u ON u.id = t.actor_id
      WHERE e.amount > 0
        AND (${page.before}::bigint IS NULL OR e.id < ${page.before}::bigint)
        AND (${filter.fiscalYear}::int IS NULL OR l.fiscal_year = ${filter.fiscalYear}::int)
        AND (${filter.lineId}::uuid IS NULL OR e.budget_line_id = ${filter.lineId}::uuid)
        AND (${filter.kind}::ledger_kind IS NULL OR t.kind = ${filter.kind}::ledger_kind)
        AND (${filter.claim}::text IS NULL OR t.claim_id = (SELECT id FROM claim WHERE number = ${filter.claim}::text))
        AND (${filter.from}::date IS NULL OR t.at >= ${filter.from}::date::timestamp AT TIME ZONE 'Europe/Moscow')
        AND (${filter.to}::date IS NULL OR t.at < (${filter.to}::date + 1)::timestamp AT TIME ZONE 'Europe/Moscow')
      ORDER BY e.id DESC LIMIT ${page.limit}`;
