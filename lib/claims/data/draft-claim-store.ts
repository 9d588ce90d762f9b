import "server-only";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";
import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";

type NewDraft = {
  readonly id: string;
  readonly number: string;
  readonly programmeId: string;
  readonly programmeVersionId: string;
  readonly category: string;
};

/** A draft that this request has begun before. */
export const findStarted = (db: Db, id: string): Promise<{ readonly number: string } | null> =>
  db.claim.findUnique({ where: { id }, select: { number: true } });

/** The next number of the year, in Moscow's reckoning. */
export const nextClaimNumber = async (db: Db, { person }: CompanyActor): Promise<string> => {
  const year = yearOf(moscowDateOf(new Date(person.now)));
  const [row] = await db.$queryRaw<
    { number: string }[]
  >`SELECT app.next_claim_number(${year}::int) AS number`;
  if (!row) throw new Error("The database gave no claim number");
  return row.number;
};

/** Writes the draft; false when its id is taken. */
export const insertDraft = async (db: Db, actor: CompanyActor, draft: NewDraft): Promise<boolean> => {
  const { now } = actor.person;
  const inserted = await db.$executeRaw`
    INSERT INTO claim (id, number, company_id, programme_id, programme_version_id, category, created_at, created_by_id, updated_at,
        account_id)
      VALUES (${draft.id}::uuid, ${draft.number}, ${actor.companyId}::uuid, ${draft.programmeId}::uuid, ${draft.programmeVersionId}::uuid,
        ${draft.category}, ${now}::timestamptz, ${actor.userId}::uuid, ${now}::timestamptz,
        (SELECT min(id::text)::uuid FROM bank_account WHERE closed_at IS NULL HAVING count(*) = 1))
      ON CONFLICT DO NOTHING`;
  if (inserted === 0) return false;
  await db.$executeRaw`SELECT app.note_preparer(${draft.id}::uuid)`;
  return true;
};
