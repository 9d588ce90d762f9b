import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import { type CalendarAnswer, calendarAnswer } from "@/lib/programmes/data/calendar-store";
import type { QueueReader } from "@/lib/review/data/queue-sql";
import { Prisma } from "@/prisma/generated/client";

/** Counts above this are not counted: a tab then says "1000+". */
export const mostCounted = 1_000;

/** What stands above the queue, in one statement. */
export type QueueNumbers = {
  readonly byStatus: Readonly<Partial<Record<string, number>>>;
  readonly returned: number;
  readonly overdue: number;
  readonly mine: { readonly count: number; readonly requested: string };
  /** Running claims of the reader by the day they are due. */
  readonly mineDue: readonly { readonly on: string; readonly count: number }[];
  readonly programmes: readonly { readonly code: string; readonly ru: string; readonly en: string }[];
  /** Working days that a decision may take under the latest rules. */
  readonly target: number | null;
  /** Decision day and due day of the decided claims that were due last. */
  readonly decided: readonly { readonly on: string; readonly dueOn: string }[];
  readonly calendar: CalendarAnswer;
};

const decidedLooked = 60;

/** Status by status in the order of the index: asked for all at once, the planner reads the whole table. */
const overdue = (today: string): Prisma.Sql =>
  Prisma.join(
    ["SUBMITTED", "IN_REVIEW", "PENDING_APPROVAL"].map(
      (
        status,
      ) => Prisma.sql`(SELECT 1 FROM claim c WHERE c.status = ${status}::claim_status AND c.due_on < ${today}::date
        AND c.clock_stopped_on IS NULL ORDER BY c.status, c.due_on, c.id LIMIT ${mostCounted})`,
    ),
    " UNION ALL ",
  );

export const findQueueNumbers = async (db: Db, { userId, today }: QueueReader): Promise<QueueNumbers> => {
  const [row] = await db.$queryRaw<{ numbers: QueueNumbers }[]>`
    SELECT jsonb_build_object(
      'byStatus', (SELECT coalesce(jsonb_object_agg(status, n), '{}') FROM (
        SELECT status, sum(count)::int AS n FROM claim_count
          WHERE status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL') GROUP BY status) s),
      'returned', (SELECT count(*)::int FROM (SELECT 1 FROM claim c WHERE c.reply_due_on IS NOT NULL
        AND c.status IN ('RETURNED', 'IN_REVIEW') LIMIT ${mostCounted}) r),
      'overdue', (SELECT count(*)::int FROM (${overdue(today)} LIMIT ${mostCounted}) l),
      'mine', (SELECT jsonb_build_object('count', count(*)::int, 'requested', coalesce(sum(c.requested), 0)::text)
        FROM claim c WHERE c.assignee_id = ${userId}::uuid AND c.status = 'IN_REVIEW'),
      'mineDue', (SELECT coalesce(jsonb_agg(jsonb_build_object('on', m.due_on, 'count', m.n)), '[]') FROM (
        SELECT due_on, count(*)::int AS n FROM claim c WHERE c.assignee_id = ${userId}::uuid AND c.status = 'IN_REVIEW'
          AND c.clock_stopped_on IS NULL GROUP BY due_on ORDER BY due_on LIMIT 60) m),
      'programmes', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'ru', p.name_ru, 'en', p.name_en) ORDER BY p.code), '[]')
        FROM programme p),
      'target', (SELECT (v.rules->'workflow'->'decisionTerm'->>'days')::int FROM programme_version v
        WHERE v.status = 'PUBLISHED' ORDER BY v.filed_from DESC LIMIT 1),
      'decided', (SELECT coalesce(jsonb_agg(jsonb_build_object('on', (d.decided_at AT TIME ZONE 'Europe/Moscow')::date, 'dueOn', d.due_on)), '[]')
        FROM (SELECT decided_at, due_on FROM claim c WHERE c.status = 'APPROVED' AND c.decided_at IS NOT NULL AND c.due_on IS NOT NULL
          ORDER BY c.status DESC, c.due_on DESC, c.id DESC LIMIT ${decidedLooked}) d),
      'calendar', ${calendarAnswer(null)}) AS numbers`;
  if (!row) throw new Error("The numbers of the queue are always one row");

  return row.numbers;
};
