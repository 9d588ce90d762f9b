import { type DraftFailure, writeDraft } from "@/lib/claims/commands/write-draft";
import { hasLine, insertLine, ordinalOf } from "@/lib/claims/data/draft-line-store";
import { touchDraft } from "@/lib/claims/data/draft-store";
import { type AddLineInput, mostLines } from "@/lib/claims/domain/line-inputs";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

export type LineFailure =
  | DraftFailure
  | { readonly code: "tooManyLines"; readonly most: number }
  | { readonly code: "keyReused" };

/** A new line, and the number by which people call it. */
export type NewLine = { readonly lineId: string; readonly ordinal: number };

/** Adds an empty line at the end of a draft. */
export const addLine = (
  actor: CompanyActor,
  { number, idempotencyKey: id }: AddLineInput,
): Promise<Result<NewLine, LineFailure>> =>
  writeDraft<NewLine, LineFailure>(actor, number, async (db, draft) => {
    if (draft.open.kind !== "everything") return fail({ code: "partClosed" });
    const added = async () => ok({ lineId: id, ordinal: await ordinalOf(db, draft.id, id) });
    if (await hasLine(db, draft.id, id)) return added();
    if (draft.lineCount >= mostLines) return fail({ code: "tooManyLines", most: mostLines });

    if (!(await insertLine(db, actor, { id, claimId: draft.id }))) return fail({ code: "keyReused" });
    await touchDraft(db, actor, draft, draft.lineCount + 1);
    return added();
  });
