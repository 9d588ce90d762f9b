import { workerPool } from "@/lib/platform/db/worker-pool";
import type { Plain } from "@/lib/programmes/domain/json-value";
import type { WorkflowRules } from "@/lib/programmes/domain/rulebook/process-rules";

/** A claim on an officer's desk whose clock runs and about which no question is open. */
export type HeldClaim = {
  readonly id: string;
  readonly number: string;
  readonly companyId: string;
  readonly version: number;
  readonly assigneeId: string;
  /** The day on which anything last happened on it, in Moscow. */
  readonly movedOn: string;
  /** Whether the officer can still review it: not blocked, and a reviewer of the programme. */
  readonly isHolderFit: boolean;
  readonly workflow: Plain<WorkflowRules>;
};

/** While a question is open the company's answer needs somebody, so that such claims stay where they are. */
export const findHeldClaims = async (): Promise<readonly HeldClaim[]> => {
  const { rows } = await workerPool().query<HeldClaim>(
    `SELECT c.id, c.number, c.company_id AS "companyId", c.version, c.assignee_id AS "assigneeId",
        (c.updated_at AT TIME ZONE 'Europe/Moscow')::date::text AS "movedOn",
        u.blocked_at IS NULL AND EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL AND r.role = 'reviewer'
          AND (r.programme_id IS NULL OR r.programme_id = c.programme_id)) AS "isHolderFit", v.rules->'workflow' AS workflow
      FROM claim c JOIN "user" u ON u.id = c.assignee_id JOIN programme_version v ON v.id = c.programme_version_id
      WHERE c.status = 'IN_REVIEW' AND c.clock_stopped_on IS NULL AND c.open_questions = 0 ORDER BY c.updated_at, c.id`,
  );
  return rows;
};
