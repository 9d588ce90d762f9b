import type { DocumentFailure } from "@/lib/claims/commands/move-document";
import { writeDraft } from "@/lib/claims/commands/write-draft";
import { findAttachment, removeAttachment } from "@/lib/claims/data/attachment-store";
import { touchDraft } from "@/lib/claims/data/draft-store";
import type { RemoveDocumentInput } from "@/lib/claims/domain/document-inputs";
import { areDocumentsOpen } from "@/lib/claims/domain/open-parts";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Takes a document off the claim. Versions that were submitted with it keep it. */
export const removeDocument = (
  actor: CompanyActor,
  { number, attachmentId }: RemoveDocumentInput,
): Promise<Result<true, DocumentFailure>> =>
  writeDraft<true, DocumentFailure>(actor, number, async (db, draft) => {
    const attachment = await findAttachment(db, attachmentId, {
      claimId: draft.id,
      clarificationId: null,
    });
    if (!attachment) return fail({ code: "documentNotFound" });
    if (!areDocumentsOpen(draft.open, attachment.lineId)) return fail({ code: "partClosed" });

    if (!(await removeAttachment(db, actor, attachmentId))) return fail({ code: "documentNotFound" });
    await touchDraft(db, actor, draft);
    return ok(true);
  });
