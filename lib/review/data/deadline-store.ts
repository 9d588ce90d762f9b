import type { Applied, RecordWrite } from "@/lib/platform/db/apply";
import { isBusy, refusalOf } from "@/lib/platform/db/database-refusal";
import { workerPool } from "@/lib/platform/db/worker-pool";
import {
  type CalendarAnswer,
  calendarAnswer,
  calendarOf,
  yearsAround,
} from "@/lib/programmes/data/calendar-store";
import type { Plain } from "@/lib/programmes/domain/json-value";
import type { WorkflowRules } from "@/lib/programmes/domain/rulebook/process-rules";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import type { WorkingCalendar } from "@/lib/shared/working-days";
import { Prisma } from "@/prisma/generated/client";

/** A claim that waits for the company until a day. */
export type WaitingClaim = {
  readonly id: string;
  readonly number: string;
  readonly companyId: string;
  readonly version: number;
  readonly status: "RETURNED" | "IN_REVIEW";
  readonly replyDueOn: string;
  readonly dueOn: string;
  readonly clockStoppedOn: string | null;
  /** What its programme version sets: the days of grace, and when to remind. */
  readonly workflow: Plain<WorkflowRules>;
};

/** Now by the database's clock, and what day that is in Moscow. */
export type JobClock = { readonly now: string; readonly today: IsoDate };

export const databaseClock = async (): Promise<JobClock> => {
  const { rows } = await workerPool().query<{ now: Date }>("SELECT app.now() AS now");
  if (!rows[0]) throw new Error("The database always knows the time");
  const { now } = rows[0];
  return { now: now.toISOString(), today: moscowDateOf(now) };
};

/** Claims returned for correction, or with an open blocking question, whose day to answer is known. */
export const findWaitingClaims = async (): Promise<readonly WaitingClaim[]> => {
  const { rows } = await workerPool().query<WaitingClaim>(
    `SELECT c.id, c.number, c.company_id AS "companyId", c.version, c.status, c.reply_due_on::text AS "replyDueOn",
        c.due_on::text AS "dueOn", c.clock_stopped_on::text AS "clockStoppedOn", v.rules->'workflow' AS workflow
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

/** The stored calendar around a day, as the jobs read it. */
export const loadCalendarForJobs = async (today: IsoDate): Promise<WorkingCalendar> => {
  const years = yearsAround(yearOf(today));
  const { text, values } = Prisma.sql`SELECT ${calendarAnswer(years)} AS answer`;
  const { rows } = await workerPool().query<{ answer: CalendarAnswer }>({ text, values });
  if (!rows[0]) throw new Error("A calendar is always answered");
  return calendarOf(years, rows[0].answer);
};

type SystemChange = {
  readonly action: "lapse" | "lapseUnanswered" | "expireAssignment" | "standIn" | "comeBack";
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
    if (overtaken.has(refusalOf(error)?.code ?? "") || isBusy(error)) return false;
    throw error;
  }
};

/** The claim moved, or whoever was to get it may not have it any more. */
const overtaken: ReadonlySet<string> = new Set([
  "changedMeanwhile",
  "assigneeUnfit",
  "assigneeInterest",
  "dutyConflict",
]);

/** Says of claims whose officer has an interest that they must change hands; how many were not said before. */
export const announceInterestsDue = async (): Promise<number> => {
  const { rows } = await workerPool().query<{ announced: number }>(
    "SELECT app.announce_interests(NULL) AS announced",
  );
  return rows[0]?.announced ?? 0;
};
