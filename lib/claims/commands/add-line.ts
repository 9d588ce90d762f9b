import { type DraftFailure, writeDraft } from "@/lib/claims/commands/write-draft";
import { hasLine, insertLine } from "@/lib/claims/data/draft-line-store";
import { touchDraft } from "@/lib/claims/data/draft-store";
import { type AddLineInput, mostLines } from "@/lib/claims/domain/line-inputs";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

export type LineFailure =
  | DraftFailure
  | { readonly code: "tooManyLines"; readonly most: number }
  | { readonly code: "keyReused" };

/** Adds an empty line at the end of a draft, and answers its id. */
export const addLine = (
  actor: CompanyActor,
  { number, idempotencyKey: id }: AddLineInput,
): Promise<Result<{ readonly lineId: string }, LineFailure>> =>
  writeDraft<{ readonly lineId: string }, LineFailure>(actor, number, async (db, draft) => {
    if (draft.open.kind !== "everything") return fail({ code: "partClosed" });
    if (await hasLine(db, draft.id, id)) return ok({ lineId: id });
    if (draft.lineCount >= mostLines) return fail({ code: "tooManyLines", most: mostLines });

    if (!(await insertLine(db, actor, { id, claimId: draft.id }))) return fail({ code: "keyReused" });
    await touchDraft(db, actor, draft, draft.lineCount + 1);
    return ok({ lineId: id });
  });
