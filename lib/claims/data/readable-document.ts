import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";

/** A stored file that the reader may see, and the claim it was seen in. */
export type ReadableDocument = {
  readonly documentId: string;
  readonly claimId: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly pages: number;
};

/** A file of the company itself, attached anywhere. */
export const findOwnDocument = async (db: Db, id: string): Promise<ReadableDocument | null> => {
  const [row] = await db.$queryRaw<ReadableDocument[]>`
    SELECT d.id AS "documentId", a.claim_id AS "claimId", d.sha256, d.media_type AS "mediaType", d.file_name AS "fileName", d.pages
      FROM document d JOIN claim_document a ON a.document_id = d.id WHERE d.id = ${id}::uuid LIMIT 1`;
  return row ?? null;
};

/**
 * A file that an official may see: it was submitted with a version of a claim, or answers a question. What a
 * company only drafts, or has added to a returned claim that it has not sent again, stays its own.
 */
export const findFiledDocument = async (db: Db, id: string): Promise<ReadableDocument | null> => {
  const [row] = await db.$queryRaw<ReadableDocument[]>`
    SELECT d.id AS "documentId", a.claim_id AS "claimId", d.sha256, d.media_type AS "mediaType", d.file_name AS "fileName", d.pages
      FROM document d JOIN app.filed_document a ON a.document_id = d.id WHERE d.id = ${id}::uuid ORDER BY a.added_at LIMIT 1`;
  return row ?? null;
};

/** Remembers that the official has looked at it; the first time counts. */
export const insertView = async (
  db: Db,
  actor: OfficialActor,
  { documentId, claimId }: Pick<ReadableDocument, "documentId" | "claimId">,
): Promise<void> => {
  await db.$executeRaw`
    INSERT INTO document_view (document_id, user_id, claim_id, first_at)
      VALUES (${documentId}::uuid, ${actor.userId}::uuid, ${claimId}::uuid, ${actor.person.now}::timestamptz)
      ON CONFLICT DO NOTHING`;
};
