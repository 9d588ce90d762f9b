import "server-only";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { Db } from "@/lib/platform/db/prisma";
import { type QueueReader, queueCount, queueSlice } from "@/lib/review/data/queue-sql";
import type { QueueFilters, QueuePlace } from "@/lib/review/domain/queue-filters";

/** A row of the queue as the database gives it. */
export type QueueRow = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: ClaimStatus;
  readonly category: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly inn: string;
  readonly requested: bigint;
  readonly accepted: bigint;
  readonly support: bigint;
  readonly lineCount: number;
  readonly sortOn: string;
  readonly dueOn: string;
  readonly clockStoppedOn: string | null;
  readonly replyDueOn: string | null;
  readonly openQuestions: number;
  readonly answeredQuestions: number;
  readonly returns: number;
  readonly programmeVersionId: string;
  readonly assigneeRu: string | null;
  readonly assigneeEn: string | null;
  readonly isFirst: boolean;
  /** The reader has declared an interest in the company. */
  readonly hasInterest: boolean;
  readonly nextSigner: string | null;
};

/** One page of a view, and one row more when there is a next page: one statement, whatever the size of the queue. */
export const findQueueRows = (
  db: Db,
  filters: QueueFilters,
  reader: QueueReader,
  limit: number,
): Promise<QueueRow[]> =>
  db.$queryRaw<QueueRow[]>`
    WITH page AS (${queueSlice({ filters, reader, place: filters.after, limit })})
    SELECT c.id, c.number, c.version, c.status::text AS status, c.category, o.name_ru AS "nameRu", o.name_en AS "nameEn", o.inn,
        c.requested, c.accepted, c.support, c.line_count AS "lineCount", page.sort_on::text AS "sortOn", c.due_on::text AS "dueOn",
        c.clock_stopped_on::text AS "clockStoppedOn", c.reply_due_on::text AS "replyDueOn", c.open_questions AS "openQuestions",
        c.answered_questions AS "answeredQuestions", c.returns, c.programme_version_id AS "programmeVersionId",
        u.name_ru AS "assigneeRu", u.name_en AS "assigneeEn",
        -- From the oldest on: a company's first claims answer at once, while NOT EXISTS would read from the newest.
        NOT coalesce((SELECT true FROM claim e WHERE e.company_id = c.company_id AND e.submitted_at < c.submitted_at
          ORDER BY e.created_at, e.id DESC LIMIT 1), false) AS "isFirst",
        o.inn = ANY (ARRAY(SELECT i.inn FROM declared_interest i WHERE i.user_id = ${reader.userId}::uuid AND i.ended_at IS NULL
          AND app.moscow_today() BETWEEN i.from_on AND coalesce(i.until_on, 'infinity'::date))) AS "hasInterest",
        CASE WHEN c.status = 'PENDING_APPROVAL' THEN (
          SELECT r.chain[1 + (SELECT count(*) FROM approval a WHERE a.recommendation_id = r.id AND a.valid)]
            FROM recommendation r WHERE r.claim_id = c.id AND r.superseded_at IS NULL) END AS "nextSigner"
      FROM page JOIN claim c ON c.id = page.id JOIN company o ON o.id = c.company_id LEFT JOIN "user" u ON u.id = c.assignee_id
      ORDER BY page.sort_on, page.id`;

/** How many claims a narrowed view has; `most` means that many or more. */
export const countQueue = async (
  db: Db,
  filters: QueueFilters,
  reader: QueueReader,
  most: number,
): Promise<number> => {
  const [row] = await db.$queryRaw<{ count: number }[]>(queueCount(filters, reader, most));

  return row?.count ?? 0;
};

/** The claim before and after a place in a view, and how many stand before it (at most `most`). */
export type QueueNeighbours = {
  readonly before: string | null;
  readonly after: string | null;
  readonly position: number;
};

export const findNeighbours = async (
  db: Db,
  filters: QueueFilters,
  reader: QueueReader,
  { place, most }: { readonly place: QueuePlace; readonly most: number },
): Promise<QueueNeighbours> => {
  const back = { filters, reader, place, direction: "back" } as const;
  const [row] = await db.$queryRaw<QueueNeighbours[]>`
    SELECT (SELECT c.number FROM (${queueSlice({ ...back, limit: 1 })}) p JOIN claim c ON c.id = p.id) AS before,
      (SELECT c.number FROM (${queueSlice({ ...back, direction: "on", limit: 1 })}) p JOIN claim c ON c.id = p.id) AS after,
      (SELECT count(*)::int FROM (${queueSlice({ ...back, limit: most })}) p) + 1 AS position`;

  return row ?? { before: null, after: null, position: 1 };
};
