import "server-only";
import type { CorrectionPart } from "@/lib/claims/domain/open-parts";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";

/** A claim that the company may write in, its row locked for the rest of the transaction. */
export type LockedDraft = {
  readonly id: string;
  readonly number: string;
  readonly companyId: string;
  readonly programmeId: string;
  readonly status: string;
  readonly version: number;
  readonly lineCount: number;
  readonly duty: string | null;
  readonly flags: readonly { readonly part: CorrectionPart; readonly lineId: string | null }[];
};

/**
 * Locks a claim for writing: whoever writes in the same claim, or submits it, waits. Null when it is not there
 * or not in a status in which the company writes.
 */
export const lockDraft = async (db: Db, number: string): Promise<LockedDraft | null> => {
  const [row] = await db.$queryRaw<LockedDraft[]>`
    SELECT c.id, c.number, c.company_id AS "companyId", c.programme_id AS "programmeId", c.status::text AS status, c.version,
        c.line_count AS "lineCount", (SELECT duty FROM app.own_duty(c.id)) AS duty,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('part', f.part, 'lineId', f.line_id)), '[]')
          FROM correction_flag f WHERE f.claim_id = c.id AND f.round = c.round) AS flags
      FROM claim c WHERE c.number = ${number} AND c.status IN ('DRAFT', 'RETURNED') FOR UPDATE OF c`;
  return row ?? null;
};

/** Whether the company has a claim of that number at all, to tell "closed" from "not there". */
export const isOwnClaim = async (db: Db, number: string): Promise<boolean> =>
  (await db.claim.count({ where: { number } })) > 0;

type Touched = { readonly version: number; readonly savedAt: string };

/** Counts the claim's version up after a change in it, and remembers who has written. */
export const touchDraft = async (
  db: Db,
  actor: CompanyActor,
  { id }: LockedDraft,
  lineCount?: number,
): Promise<Touched> => {
  const { now } = actor.person;
  const { version } = await db.claim.update({
    where: { id },
    data: { version: { increment: 1 }, updatedAt: now, ...(lineCount === undefined ? {} : { lineCount }) },
    select: { version: true },
  });
  await db.$executeRaw`SELECT app.note_preparer(${id}::uuid)`;
  return { version, savedAt: now };
};
