import "server-only";
import { pool } from "@/lib/platform/db/pool";

// Without a session there is no role to take: these tables are readable for the login itself (migrations, policies).

type Version = {
  readonly programmeId: string;
  readonly code: string;
  readonly version: number;
  readonly rules: unknown;
};

/** The version that takes claims now, the newest where several programmes do, and what time it is. */
export const findVersionInForce = async (): Promise<{
  readonly version: Version | null;
  readonly now: Date;
}> => {
  const { rows } = await pool().query<{ version: Version | null; now: Date }>(`
    SELECT app.now() AS now, (
      SELECT jsonb_build_object('programmeId', p.id, 'code', p.code, 'version', v.version, 'rules', v.rules)
        FROM programme_version v JOIN programme p ON p.id = v.programme_id
        WHERE v.status = 'PUBLISHED' AND v.filed_from <= app.now() AND app.now() < v.filed_to
        ORDER BY v.filed_from DESC, v.id DESC LIMIT 1) AS version`);

  return { version: rows[0]?.version ?? null, now: rows[0]?.now ?? new Date(0) };
};

type PublicLine = {
  readonly programmeId: string;
  readonly category: string;
  readonly allocated: bigint;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly paid: bigint;
};

/** The open lines of a fiscal year. */
export const findPublicLines = async (fiscalYear: number): Promise<readonly PublicLine[]> => {
  const { rows } = await pool().query<PublicLine>(
    `SELECT programme_id AS "programmeId", category, allocated, reserved, committed, paid
       FROM budget_line WHERE fiscal_year = $1 AND status = 'OPEN' ORDER BY created_at, id`,
    [fiscalYear],
  );

  return rows;
};
