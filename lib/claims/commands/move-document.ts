import { type DraftFailure, writeDraft } from "@/lib/claims/commands/write-draft";
import { findAttachment, placeAttachment } from "@/lib/claims/data/attachment-store";
import { hasLine } from "@/lib/claims/data/draft-line-store";
import { touchDraft } from "@/lib/claims/data/draft-store";
import type { MoveDocumentInput } from "@/lib/claims/domain/document-inputs";
import { areDocumentsOpen } from "@/lib/claims/domain/open-parts";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

export type DocumentFailure = DraftFailure | { readonly code: "documentNotFound" };

/** Attaches a document to another line, or says that it is of another kind. */
export const moveDocument = (
  actor: CompanyActor,
  { number, attachmentId, lineId, kind }: MoveDocumentInput,
): Promise<Result<true, DocumentFailure>> =>
  writeDraft<true, DocumentFailure>(actor, number, async (db, draft) => {
    const attachment = await findAttachment(db, attachmentId, {
      claimId: draft.id,
      clarificationId: null,
    });
    if (!attachment) return fail({ code: "documentNotFound" });
    if (lineId !== null && !(await hasLine(db, draft.id, lineId))) return fail({ code: "lineNotFound" });
    if (!areDocumentsOpen(draft.open, attachment.lineId) || !areDocumentsOpen(draft.open, lineId))
      return fail({ code: "partClosed" });

    if (!(await placeAttachment(db, attachmentId, { lineId, kind })))
      return fail({ code: "documentNotFound" });
    await touchDraft(db, actor, draft);
    return ok(true);
  });
