import "server-only";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";

/** Where a document goes, and whether the claim takes it there now. */
export type Intake = {
  readonly claimId: string;
  readonly companyId: string;
  readonly programmeId: string;
  readonly duty: string | null;
  /** Bytes of the documents it has. */
  readonly usedBytes: number;
  readonly takesDocuments: boolean;
};

type Place = { readonly lineId: string | null; readonly clarificationId: string | null };

/** What decides whether a claim of the company takes a document in that place. */
export const findIntake = async (
  db: Db,
  number: string,
  { lineId, clarificationId }: Place,
): Promise<Intake | null> => {
  const [row] = await db.$queryRaw<(Omit<Intake, "usedBytes"> & { usedBytes: bigint })[]>`
    SELECT c.id AS "claimId", c.company_id AS "companyId", c.programme_id AS "programmeId", (SELECT duty FROM app.own_duty(c.id)) AS duty,
        (SELECT coalesce(sum(d.size), 0)::bigint FROM claim_document a JOIN document d ON d.id = a.document_id
          WHERE a.claim_id = c.id AND a.removed_at IS NULL) AS "usedBytes",
        app.claim_takes_documents(c.id, ${lineId}::uuid, ${clarificationId}::uuid)
          AND (${lineId}::uuid IS NULL OR EXISTS (SELECT 1 FROM claim_line l WHERE l.id = ${lineId}::uuid AND l.claim_id = c.id)) AS "takesDocuments"
      FROM claim c WHERE c.number = ${number}`;
  return row ? { ...row, usedBytes: Number(row.usedBytes) } : null;
};

/**
 * Files of one claim come in one after the other from here to the end of the transaction, so that the sum of their
 * bytes is true. The row of a claim under review cannot be locked by its company, which may not write in it.
 */
export const queueForIntake = async (db: Db, number: string): Promise<void> => {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`documents of claim ${number}`}, 0))`;
};

type NewAttachment = Place & {
  readonly id: string;
  readonly claimId: string;
  readonly documentId: string;
  readonly kind: string;
};

export const insertAttachment = async (db: Db, actor: CompanyActor, made: NewAttachment): Promise<void> => {
  await db.$executeRaw`
    INSERT INTO claim_document (id, company_id, claim_id, line_id, clarification_id, document_id, kind, added_at, added_by_id)
      VALUES (${made.id}::uuid, ${actor.companyId}::uuid, ${made.claimId}::uuid, ${made.lineId}::uuid, ${made.clarificationId}::uuid,
        ${made.documentId}::uuid, ${made.kind}, ${actor.person.now}::timestamptz, ${actor.userId}::uuid)`;
};

/** The same file in the same place, attached before. */
export const findSameAttachment = async (
  db: Db,
  { claimId, lineId, clarificationId }: Place & { readonly claimId: string },
  { sha256, kind }: { readonly sha256: string; readonly kind: string },
): Promise<{ readonly id: string; readonly documentId: string } | null> =>
  db.claimDocument.findFirst({
    where: { claimId, lineId, clarificationId, kind, removedAt: null, document: { sha256 } },
    select: { id: true, documentId: true },
  });

type Wanted = { readonly claimId: string; readonly clarificationId: string | null };

/** A document of the claim itself, or of one answer: what was answered is not for whoever corrects the claim. */
export const findAttachment = async (
  db: Db,
  attachmentId: string,
  { claimId, clarificationId }: Wanted,
): Promise<{ readonly lineId: string | null } | null> =>
  db.claimDocument.findFirst({
    where: { id: attachmentId, claimId, clarificationId, removedAt: null },
    select: { lineId: true },
  });

export const placeAttachment = async (
  db: Db,
  attachmentId: string,
  { lineId, kind }: { readonly lineId: string | null; readonly kind: string },
): Promise<boolean> => {
  const moved = await db.$executeRaw`
    UPDATE claim_document SET line_id = ${lineId}::uuid, kind = ${kind} WHERE id = ${attachmentId}::uuid AND removed_at IS NULL`;
  return moved === 1;
};

/** Takes a document off the claim. Its row stays: earlier versions may contain it. */
export const removeAttachment = async (
  db: Db,
  actor: CompanyActor,
  attachmentId: string,
): Promise<boolean> => {
  const removed = await db.$executeRaw`
    UPDATE claim_document SET removed_at = ${actor.person.now}::timestamptz WHERE id = ${attachmentId}::uuid AND removed_at IS NULL`;
  return removed === 1;
};
