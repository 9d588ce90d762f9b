import { isOwnClaim, type LockedDraft, lockDraft } from "@/lib/claims/data/draft-store";
import { type OpenParts, openPartsOf } from "@/lib/claims/domain/open-parts";
import { ownDuties } from "@/lib/claims/domain/own-duties";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { authorise, type PolicyFailure } from "@/lib/identity/domain/policy";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { type Failure, fail, type Result } from "@/lib/shared/result";

export type DraftFailure =
  | PolicyFailure
  | { readonly code: "claimNotFound" | "notEditable" | "partClosed" | "lineNotFound" };

export type OpenDraft = LockedDraft & { readonly open: OpenParts };

/**
 * The one road for writing in a draft: a transaction that holds the claim's row, after asking whether the person
 * may write here at all. A refusal undoes whatever the callback did.
 */
export const writeDraft = <T, F extends Failure>(
  actor: CompanyActor,
  number: string,
  work: (db: Db, draft: OpenDraft) => Promise<Result<T, F>>,
): Promise<Result<T, F | DraftFailure>> =>
  withContext(actor.session, async (db): Promise<Result<T, F | DraftFailure>> => {
    const draft = await lockDraft(db, number);
    if (!draft) return fail({ code: (await isOwnClaim(db, number)) ? "notEditable" : "claimNotFound" });

    const verdict = authorise(actor, "edit", {
      ...draft,
      assigneeId: null,
      duties: ownDuties(actor.userId, draft.duty),
    });
    if (!verdict.ok) return verdict;

    return work(db, { ...draft, open: openPartsOf(draft.status, draft.flags) });
  });
