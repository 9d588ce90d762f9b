import { workerPool } from "@/lib/platform/db/worker-pool";

/** A claim that a delegation moves, one way or the other. */
export type DelegatedClaim = {
  readonly delegationId: string;
  readonly id: string;
  readonly number: string;
  readonly companyId: string;
  readonly version: number;
  readonly userId: string;
  readonly substituteId: string;
  /** Whether whoever is to get it may have it: a reviewer, with no other duty on it and no declared interest. */
  readonly isFit: boolean;
};

const fitness = (who: string) =>
  `EXISTS (SELECT 1 FROM app.able_people(c.id, 'reviewer', 'REVIEWED') a(id) WHERE a.id = ${who})`;

const columns = `d.id AS "delegationId", c.id, c.number, c.company_id AS "companyId", c.version, d.user_id AS "userId",
  d.substitute_id AS "substituteId"`;

const openForOfficers = "c.status IN ('IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL')";

/** What an absent person still has, those who came to them since included. */
export const findClaimsToMove = async (): Promise<readonly DelegatedClaim[]> => {
  const { rows } = await workerPool().query<DelegatedClaim>(
    `SELECT ${columns}, ${fitness("d.substitute_id")} AS "isFit" FROM delegation d JOIN claim c ON c.assignee_id = d.user_id
      WHERE d.ended_at IS NULL AND app.moscow_today() BETWEEN d.from_on AND d.until_on AND ${openForOfficers}
        AND (d.programme_id IS NULL OR d.programme_id = c.programme_id) ORDER BY c.due_on, c.id`,
  );
  return rows;
};

/** What a substitute still has of somebody who is back. */
export const findClaimsToReturn = async (): Promise<readonly DelegatedClaim[]> => {
  const { rows } = await workerPool().query<DelegatedClaim>(
    `SELECT ${columns}, ${fitness("d.user_id")} AS "isFit" FROM delegated_claim m JOIN delegation d ON d.id = m.delegation_id
        JOIN claim c ON c.id = m.claim_id AND c.assignee_id = m.substitute_id
      WHERE m.returned_at IS NULL AND (d.ended_at IS NOT NULL OR app.moscow_today() > d.until_on) AND ${openForOfficers}
      ORDER BY c.due_on, c.id`,
  );
  return rows;
};

/** The database's clock, for the rows that the job writes. */
export const databaseNow = async (): Promise<string> => {
  const { rows } = await workerPool().query<{ now: string }>("SELECT to_json(app.now())::text AS now");
  return JSON.parse(rows[0]?.now ?? '""');
};
