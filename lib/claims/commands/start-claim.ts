import { findStarted, insertDraft, nextClaimNumber } from "@/lib/claims/data/draft-claim-store";
import { findFilingVersion, rulesOf } from "@/lib/claims/data/pinned-rules";
import type { StartClaimInput } from "@/lib/claims/domain/start-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { authorise, type PolicyFailure } from "@/lib/identity/domain/policy";
import { withContext } from "@/lib/platform/db/context";
import { claimableCategories } from "@/lib/programmes/domain/rulebook/category-offer";
import { fail, ok, type Result } from "@/lib/shared/result";

export type StartClaimFailure =
  | PolicyFailure
  | { readonly code: "programmeClosed" | "categoryUnknown" | "keyReused" };

/** Begins a draft under the rules in force now, and answers its number. */
export const startClaim = async (
  actor: CompanyActor,
  { programmeId, category, idempotencyKey: id }: StartClaimInput,
): Promise<Result<{ readonly number: string }, StartClaimFailure>> => {
  const subject = { companyId: actor.companyId, programmeId, assigneeId: null, duties: [] };
  const verdict = authorise(actor, "edit", subject);
  if (!verdict.ok) return verdict;

  return withContext<Result<{ readonly number: string }, StartClaimFailure>>(actor.session, async (db) => {
    const earlier = await findStarted(db, id);
    if (earlier) return ok(earlier);

    const version = await findFilingVersion(db, programmeId, new Date(actor.person.now));
    if (!version) return fail({ code: "programmeClosed" });
    const offered = claimableCategories(rulesOf(version));
    if (!offered.some(({ code }) => code === category)) return fail({ code: "categoryUnknown" });

    const number = await nextClaimNumber(db, actor);
    const draft = { id, number, programmeId, programmeVersionId: version.id, category };
    // Somebody else's claim has this id: the key was not made for this request.
    if (!(await insertDraft(db, actor, draft))) return fail({ code: "keyReused" });
    return ok({ number });
  });
};
