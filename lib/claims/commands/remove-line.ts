import { type DraftFailure, writeDraft } from "@/lib/claims/commands/write-draft";
import { deleteLine } from "@/lib/claims/data/draft-line-store";
import { touchDraft } from "@/lib/claims/data/draft-store";
import type { RemoveLineInput } from "@/lib/claims/domain/line-inputs";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Removes a line of a draft. Its documents stay in the claim, to be attached to another line. */
export const removeLine = (
  actor: CompanyActor,
  { number, lineId }: RemoveLineInput,
): Promise<Result<true, DraftFailure>> =>
  writeDraft<true, DraftFailure>(actor, number, async (db, draft) => {
    if (draft.open.kind !== "everything") return fail({ code: "partClosed" });
    if (!(await deleteLine(db, draft.id, lineId))) return fail({ code: "lineNotFound" });

    await touchDraft(db, actor, draft, draft.lineCount - 1);
    return ok(true);
  });
