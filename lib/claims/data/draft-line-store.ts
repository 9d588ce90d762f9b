import "server-only";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";

/** Adds an empty line at the end; false when there is a line with this id already. */
export const insertLine = async (
  db: Db,
  actor: CompanyActor,
  line: { readonly id: string; readonly claimId: string },
): Promise<boolean> => {
  const inserted = await db.$executeRaw`
    INSERT INTO claim_line (id, claim_id, company_id, position, edited_by_id, edited_at)
      SELECT ${line.id}::uuid, ${line.claimId}::uuid, ${actor.companyId}::uuid, coalesce(max(position), 0) + 1,
          ${actor.userId}::uuid, ${actor.person.now}::timestamptz
        FROM claim_line WHERE claim_id = ${line.claimId}::uuid
      ON CONFLICT DO NOTHING`;
  return inserted === 1;
};

type Copy = { readonly id: string; readonly claimId: string; readonly originalId: string };

/** Copies what two expenses with one supplier share: invoice, payment and amount are each line's own. */
export const insertCopy = async (
  db: Db,
  actor: CompanyActor,
  { id, claimId, originalId }: Copy,
): Promise<boolean> => {
  const inserted = await db.$executeRaw`
    INSERT INTO claim_line (id, claim_id, company_id, position, purpose, supplier_name, supplier_country, supplier_tax_id, currency,
        destination_country, hs_code, contract_number, event_name, edited_by_id, edited_at)
      SELECT ${id}::uuid, claim_id, company_id, (SELECT max(position) + 1 FROM claim_line WHERE claim_id = ${claimId}::uuid),
          purpose, supplier_name, supplier_country, supplier_tax_id, currency, destination_country, hs_code, contract_number, event_name,
          ${actor.userId}::uuid, ${actor.person.now}::timestamptz
        FROM claim_line WHERE id = ${originalId}::uuid AND claim_id = ${claimId}::uuid
      ON CONFLICT DO NOTHING`;
  return inserted === 1;
};

export const hasLine = async (db: Db, claimId: string, lineId: string): Promise<boolean> =>
  (await db.claimLine.count({ where: { id: lineId, claimId } })) > 0;

/**
 * Removes a line of a draft; its documents stay with the claim, not attached to any line. The lines after it move
 * up, so that the number a line is filed under is the one by which the company knows it.
 */
export const deleteLine = async (db: Db, claimId: string, lineId: string): Promise<boolean> => {
  await db.$executeRaw`
    UPDATE claim_document SET line_id = NULL WHERE claim_id = ${claimId}::uuid AND line_id = ${lineId}::uuid`;
  const [deleted] = await db.$queryRaw<{ position: number }[]>`
    DELETE FROM claim_line WHERE id = ${lineId}::uuid AND claim_id = ${claimId}::uuid RETURNING position`;
  if (!deleted) return false;

  await db.$executeRaw`
    UPDATE claim_line SET position = position - 1 WHERE claim_id = ${claimId}::uuid AND position > ${deleted.position}`;
  return true;
};

/** The number by which people call a line: its place in the list, from 1. */
export const ordinalOf = async (db: Db, claimId: string, lineId: string): Promise<number> => {
  const [row] = await db.$queryRaw<{ ordinal: number }[]>`
    SELECT count(*)::int AS ordinal FROM claim_line l, claim_line me
      WHERE me.id = ${lineId}::uuid AND l.claim_id = ${claimId}::uuid AND (l.position, l.id) <= (me.position, me.id)`;
  return row?.ordinal ?? 0;
};
