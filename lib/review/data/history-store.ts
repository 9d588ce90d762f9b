import type { BilingualName } from "@/lib/shared/bilingual-name";
import "server-only";
import type { ClaimEventType } from "@/lib/claims/domain/claim-event";
import type { Db } from "@/lib/platform/db/prisma";

/** Something that happened to a claim, with its facts; the words are `review.event.<type>`. */
export type StoredEvent = {
  readonly id: string;
  readonly at: string;
  readonly type: ClaimEventType;
  /** Null: the clock of the house did it. */
  readonly actor: BilingualName | null;
  /** For whom the actor stood in. */
  readonly behalf: BilingualName | null;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Position of the line it is about. */
  readonly line: number | null;
  readonly assignee: BilingualName | null;
};

type Page = { readonly before: string | null; readonly limit: number };

/** The audit trail of a claim from the newest event on, in one statement. */
export const findClaimEvents = async (
  db: Db,
  claimId: string,
  { before, limit }: Page,
): Promise<readonly StoredEvent[]> => {
  const rows = await db.$queryRaw<{ event: StoredEvent }[]>`
    SELECT jsonb_build_object('id', e.id::text, 'at', e.at, 'type', e.type, 'facts', e.data,
        'actor', (SELECT jsonb_build_object('ru', u.name_ru, 'en', u.name_en) FROM "user" u WHERE u.id = e.actor_id),
        'behalf', (SELECT jsonb_build_object('ru', u.name_ru, 'en', u.name_en) FROM "user" u WHERE u.id = e.on_behalf_of_id),
        'line', (SELECT l.position FROM app.filed_line l WHERE l.id = (e.data->>'lineId')::uuid),
        'assignee', (SELECT jsonb_build_object('ru', u.name_ru, 'en', u.name_en) FROM "user" u WHERE u.id = (e.data->>'assigneeId')::uuid)
      ) AS event
    FROM audit_event e WHERE e.claim_id = ${claimId}::uuid AND (${before}::bigint IS NULL OR e.id < ${before}::bigint)
    ORDER BY e.id DESC LIMIT ${limit}`;

  return rows.map(({ event }) => event);
};

/** A version that the company sent; `snapshot` is read by `readSnapshot`. */
export type StoredVersion = {
  readonly number: number;
  readonly at: string;
  readonly by: BilingualName | null;
  readonly snapshot: unknown;
};

/** What the company declared, oldest first. */
export const findClaimVersions = async (db: Db, claimId: string): Promise<readonly StoredVersion[]> => {
  const rows = await db.$queryRaw<{ version: StoredVersion }[]>`
    SELECT jsonb_build_object('number', v.number, 'at', v.submitted_at, 'snapshot', v.snapshot,
        'by', (SELECT jsonb_build_object('ru', u.name_ru, 'en', u.name_en) FROM "user" u WHERE u.id = v.submitted_by_id)) AS version
    FROM claim_version v WHERE v.claim_id = ${claimId}::uuid ORDER BY v.number`;

  return rows.map(({ version }) => version);
};
