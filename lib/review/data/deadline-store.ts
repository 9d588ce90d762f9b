import type { Applied, RecordWrite } from "@/lib/platform/db/apply";
import { isBusy, refusalOf } from "@/lib/platform/db/database-refusal";
import { workerPool } from "@/lib/platform/db/worker-pool";
import { toWorkingCalendar } from "@/lib/programmes/domain/working-calendar-file";
import type { WorkingCalendar } from "@/lib/shared/working-days";

/** A claim that waits for the company until a day. */
export type WaitingClaim = {
  readonly id: string;
  readonly number: string;
  readonly companyId: string;
  readonly version: number;
  readonly round: number;
  readonly status: "RETURNED" | "IN_REVIEW";
  readonly replyDueOn: string;
  readonly dueOn: string;
  readonly clockStoppedOn: string | null;
  readonly openQuestions: number;
  readonly rules: unknown;
};

/** Today in Moscow, by the database's clock. */
export const databaseToday = async (): Promise<string> => {
  const { rows } = await workerPool().query<{ today: string }>("SELECT app.moscow_today()::text AS today");
  return rows[0]?.today ?? "";
};

/** Claims returned for correction, or with an open blocking question, whose day to answer is known. */
export const findWaitingClaims = async (): Promise<readonly WaitingClaim[]> => {
  const { rows } = await workerPool().query<WaitingClaim>(
    `SELECT c.id, c.number, c.company_id AS "companyId", c.version, c.round, c.status, c.reply_due_on::text AS "replyDueOn",
        c.due_on::text AS "dueOn", c.clock_stopped_on::text AS "clockStoppedOn", c.open_questions AS "openQuestions", v.rules
      FROM claim c JOIN programme_version v ON v.id = c.programme_version_id
      WHERE c.status IN ('RETURNED', 'IN_REVIEW') AND c.reply_due_on IS NOT NULL ORDER BY c.reply_due_on, c.id`,
  );
  return rows;
};

export const findOpenQuestions = async (claimId: string): Promise<readonly string[]> => {
  const { rows } = await workerPool().query<{ id: string }>(
    "SELECT id FROM clarification WHERE claim_id = $1 AND status = 'OPEN' ORDER BY asked_at, id",
    [claimId],
  );
  return rows.map(({ id }) => id);
};

/** The stored calendar, as the jobs read it. */
export const loadCalendarForJobs = async (years: readonly number[]): Promise<WorkingCalendar> => {
  const { rows } = await workerPool().query<{
    year: number;
    version: string;
    days: { date: string; kind: "nonWorking" | "shortened" | "working" }[];
  }>(
    `SELECT y.year, y.version, coalesce(jsonb_agg(jsonb_build_object('date', d.date, 'kind', d.kind)) FILTER (WHERE d.date IS NOT NULL), '[]') AS days
      FROM calendar_year y LEFT JOIN calendar_day d ON d.year = y.year WHERE y.year = ANY ($1) GROUP BY y.year, y.version`,
    [years],
  );
  return toWorkingCalendar(rows.map(({ year, version, days }) => ({ year, sourceDate: version, days })));
};

type SystemChange = {
  readonly action: "lapse" | "lapseUnanswered";
  readonly claimId: string;
  readonly version: number;
  readonly event: { readonly type: string; readonly data: object; readonly visible: boolean };
  readonly set: Readonly<Record<string, unknown>>;
  readonly records?: readonly RecordWrite[];
  readonly outbox?: readonly object[];
};

/**
 * Applies a change that no person asked for; false when the claim moved meanwhile, or somebody is at it right now:
 * the next run looks again.
 */
export const applySystemChange = async (change: SystemChange): Promise<boolean> => {
  try {
    const { rows } = await workerPool().query<{ answer: Applied }>(
      "SELECT app.apply_system_change($1::jsonb) AS answer",
      [JSON.stringify(change)],
    );
    return rows[0]?.answer.outcome === "applied";
  } catch (error) {
    if (refusalOf(error)?.code === "changedMeanwhile" || isBusy(error)) return false;
    throw error;
  }
};

/** Puts a letter into the outbox once per key; true when it was not there yet. */
export const queueOnce = async (message: {
  readonly id: string;
  readonly kind: string;
  readonly dedupeKey: string;
  readonly claimId: string;
  readonly payload: object;
}): Promise<boolean> => {
  const { rows } = await workerPool().query<{ queued: boolean }>(
    "SELECT app.queue_reminder($1::jsonb, $2) AS queued",
    [JSON.stringify(message), message.claimId],
  );
  return rows[0]?.queued ?? false;
};
