import { insertAttachment } from "@/lib/claims/data/attachment-store";
import { recordDocument } from "@/lib/evidence/data/document-store";
import { withContext } from "@/lib/platform/db/context";
import type { ResolvedPaper } from "@/prisma/seed/resolved-claim";
import { type LiveClaim, newKey, type Stage } from "@/prisma/seed/story";

export type PlacedPaper = ResolvedPaper & {
  readonly lineId: string | null;
  /** The question that it answers. */
  readonly clarificationId?: string;
};

/**
 * Attaches papers that lie in the storage. An upload would open each of them in the renderer first, which the
 * papers of our own making have behind them in the tests.
 */
export const attachPapers = async (
  stage: Stage,
  person: string,
  { id: claimId }: Pick<LiveClaim, "id">,
  papers: readonly PlacedPaper[],
): Promise<void> => {
  const files = await Promise.all(papers.map(async (paper) => ({ ...paper, file: await paper.file })));
  const by = stage.cast.member(person);
  const uploader = { companyId: by.companyId, userId: by.userId, at: by.person.now };

  await withContext(by.session, async (db) => {
    for (const { kind, file, lineId, clarificationId = null } of files) {
      const documentId = newKey();
      await recordDocument(db, documentId, file, uploader);
      await insertAttachment(db, by, { id: newKey(), claimId, lineId, clarificationId, documentId, kind });
    }
  });
};
