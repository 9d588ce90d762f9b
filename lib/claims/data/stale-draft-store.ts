import { workerPool } from "@/lib/platform/db/worker-pool";

/** A draft that nobody has touched for a while. */
export type StaleDraft = {
  readonly id: string;
  readonly number: string;
  readonly companyId: string;
  /** The day of the last change, in Moscow. */
  readonly touchedOn: string;
  readonly today: string;
};

/** Drafts untouched for so many days, the oldest first. */
export const findStaleDrafts = async (days: number): Promise<readonly StaleDraft[]> => {
  const { rows } = await workerPool().query<StaleDraft>(
    `SELECT id, number, company_id AS "companyId", (updated_at AT TIME ZONE 'Europe/Moscow')::date::text AS "touchedOn",
        app.moscow_today()::text AS today
      FROM claim WHERE status = 'DRAFT' AND updated_at <= app.now() - make_interval(days => $1) ORDER BY updated_at, id`,
    [days],
  );
  return rows;
};

/** Removes a draft with its papers; false when it was touched meanwhile, or its letter is not old enough. */
export const expireDraft = async (
  claimId: string,
  { days, warningDays }: { readonly days: number; readonly warningDays: number },
): Promise<boolean> => {
  const { rows } = await workerPool().query<{ expired: boolean }>(
    "SELECT app.expire_draft($1, app.now() - make_interval(days => $2), app.now() - make_interval(days => $3)) AS expired",
    [claimId, days, warningDays],
  );
  return rows[0]?.expired ?? false;
};
