import { applyClaimChange, type ChangeFailure } from "@/lib/claims/data/apply-claim-change";
import { findSubject } from "@/lib/claims/data/claim-store";
import { type LifecycleFailure, mayAct } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent } from "@/lib/platform/db/idempotency";
import type { ActedOn } from "@/lib/review/commands/ask-second-person";
import type { SendBackInput } from "@/lib/review/domain/sign-decision-input";
import { fail, ok, type Result } from "@/lib/shared/result";

type SendBackFailure = LifecycleFailure | ChangeFailure | { readonly code: "claimNotFound" };

/**
 * Gives the recommendation back to the officer with what is wrong with it. Signatures given so far no longer
 * count (the database sees to it); the agency's clock runs on.
 */
export const sendBackRecommendation = idempotent(
  "sendBackRecommendation",
  async (actor: OfficialActor, input: SendBackInput, request): Promise<Result<ActedOn, SendBackFailure>> => {
    const { claimId, comment, version } = input;
    const found = await withContext(actor.session, (db) => findSubject(db, actor, { id: claimId }));
    if (!found) return fail({ code: "claimNotFound" });
    const may = mayAct(actor, "sendBack", found.subject);
    if (!may.ok) return may;

    const result: ActedOn = { claimId, number: found.claim.number };
    const applied = await applyClaimChange(
      actor,
      { action: "sendBack", claimId, version, event: { type: "recommendationSentBack", comment }, result },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);
