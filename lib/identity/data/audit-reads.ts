import "server-only";
import type { BilingualName } from "@/lib/identity/data/people-reads";
import type { Db } from "@/lib/platform/db/prisma";

/** What part of the trail is asked for; null asks for everything. Days are Moscow's, the last one included. */
export type AuditFilter = {
  readonly type: string | null;
  readonly person: string | null;
  readonly claim: string | null;
  readonly inn: string | null;
  readonly chain: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

export type StoredAuditEvent = {
  readonly id: bigint;
  readonly at: Date;
  readonly type: string;
  readonly chain: string;
  readonly chainSeq: bigint;
  readonly data: Readonly<Record<string, unknown>>;
  readonly objectType: string | null;
  readonly objectId: string | null;
  readonly actor: BilingualName | null;
  /** For whom the actor stood in. */
  readonly behalf: BilingualName | null;
  readonly claim: string | null;
  readonly company: (BilingualName & { readonly inn: string }) | null;
  readonly subject: BilingualName | null;
  /** Position of the expense line that the event is about. */
  readonly line: number | null;
  /** Whom the claim was given to. */
  readonly assignee: BilingualName | null;
  readonly hash: string;
  /** Whether the row still makes its hash, and its predecessor in the chain the hash it builds on. */
  readonly isIntact: boolean;
};

/** Events below the cursor, the newest first; each is checked against its hash while it is read. */
export const findAuditEvents = (
  db: Db,
  filter: AuditFilter,
  page: { readonly before: bigint | null; readonly limit: number },
): Promise<readonly StoredAuditEvent[]> => {
  const person = filter.person === null ? null : `%${filter.person.replace(/[\\%_]/g, "\\$&")}%`;

  return db.$queryRaw<StoredAuditEvent[]>`
    SELECT a.id, a.at, a.type, a.chain, a.chain_seq AS "chainSeq", a.data, a.object_type AS "objectType", a.object_id AS "objectId", a.hash,
        CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('ru', u.name_ru, 'en', u.name_en) END AS actor,
        CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('ru', b.name_ru, 'en', b.name_en) END AS behalf, c.number AS claim,
        CASE WHEN co.id IS NOT NULL THEN jsonb_build_object('ru', co.name_ru, 'en', co.name_en, 'inn', co.inn) END AS company,
        CASE a.object_type
          WHEN 'user' THEN (SELECT jsonb_build_object('ru', su.name_ru, 'en', su.name_en) FROM "user" su WHERE su.id::text = a.object_id)
          WHEN 'accessProposal' THEN (SELECT jsonb_build_object('ru', ap.name_ru, 'en', ap.name_en) FROM access_proposal ap WHERE ap.id::text = a.object_id)
        END AS subject,
        (SELECT l.position FROM app.filed_line l WHERE l.id = (a.data->>'lineId')::uuid) AS line,
        (SELECT jsonb_build_object('ru', nu.name_ru, 'en', nu.name_en) FROM "user" nu WHERE nu.id = (a.data->>'assigneeId')::uuid) AS assignee,
        a.hash = app.event_hash(a.prev_hash, a.chain, a.chain_seq, a.at, a.type, a.actor_id, a.on_behalf_of_id, a.session_id, a.company_id,
            a.claim_id, a.object_type, a.object_id, a.data, a.visible_to_company)
          AND a.prev_hash = coalesce((SELECT b.hash FROM audit_event b WHERE b.chain = a.chain AND b.chain_seq = a.chain_seq - 1), repeat('0', 64)) AS "isIntact"
      FROM audit_event a
      LEFT JOIN "user" u ON u.id = a.actor_id
      LEFT JOIN "user" b ON b.id = a.on_behalf_of_id
      LEFT JOIN claim c ON c.id = a.claim_id
      LEFT JOIN company co ON co.id = a.company_id
      WHERE (${page.before}::bigint IS NULL OR a.id < ${page.before}::bigint)
        AND (${filter.type}::text IS NULL OR a.type = ${filter.type}::text)
        AND (${filter.chain}::text IS NULL OR a.chain = ${filter.chain}::text)
        AND (${filter.claim}::text IS NULL OR a.claim_id = (SELECT id FROM claim WHERE number = ${filter.claim}::text))
        AND (${filter.inn}::text IS NULL OR a.chain = 'company:' || (SELECT id FROM company WHERE inn = ${filter.inn}::text)::text)
        AND (${person}::text IS NULL OR a.actor_id IN (
          SELECT id FROM "user" WHERE name_ru ILIKE ${person}::text OR name_en ILIKE ${person}::text OR email ILIKE ${person}::text))
        AND (${filter.from}::date IS NULL OR a.at >= ${filter.from}::date::timestamp AT TIME ZONE 'Europe/Moscow')
        AND (${filter.to}::date IS NULL OR a.at < (${filter.to}::date + 1)::timestamp AT TIME ZONE 'Europe/Moscow')
      ORDER BY a.id DESC LIMIT ${page.limit}`;
};

/** How many chains there are, how many events they hold, and whether each head is its chain's last event. */
export const findChainState = async (db: Db) => {
  const [state] = await db.$queryRaw<{ chains: bigint; events: bigint; broken: bigint }[]>`
    SELECT count(*) AS chains, coalesce(sum(h.seq), 0)::bigint AS events,
        count(*) FILTER (WHERE NOT EXISTS (
          SELECT 1 FROM audit_event a WHERE a.chain = h.chain AND a.chain_seq = h.seq AND a.hash = h.hash)) AS broken
      FROM audit_head h`;

  return {
    chains: Number(state?.chains ?? 0n),
    events: Number(state?.events ?? 0n),
    broken: Number(state?.broken ?? 0n),
  };
};
