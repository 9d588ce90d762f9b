import type { LineFailure, NewLine } from "@/lib/claims/commands/add-line";
import { writeDraft } from "@/lib/claims/commands/write-draft";
import { hasLine, insertCopy, ordinalOf } from "@/lib/claims/data/draft-line-store";
import { touchDraft } from "@/lib/claims/data/draft-store";
import { type DuplicateLineInput, mostLines } from "@/lib/claims/domain/line-inputs";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Adds a line like another one, without its invoice, payment, amount and documents. */
export const duplicateLine = (
  actor: CompanyActor,
  { number, lineId: originalId, idempotencyKey: id }: DuplicateLineInput,
): Promise<Result<NewLine, LineFailure>> =>
  writeDraft<NewLine, LineFailure>(actor, number, async (db, draft) => {
    if (draft.open.kind !== "everything") return fail({ code: "partClosed" });
    const added = async () => ok({ lineId: id, ordinal: await ordinalOf(db, draft.id, id) });
    if (await hasLine(db, draft.id, id)) return added();
    if (!(await hasLine(db, draft.id, originalId))) return fail({ code: "lineNotFound" });
    if (draft.lineCount >= mostLines) return fail({ code: "tooManyLines", most: mostLines });

    const copied = await insertCopy(db, actor, { id, claimId: draft.id, originalId });
    if (!copied) return fail({ code: "keyReused" });
    await touchDraft(db, actor, draft, draft.lineCount + 1);
    return added();
  });
