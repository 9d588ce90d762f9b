import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import {
  type ClaimDone,
  judgedClaim,
  nothingMore,
  type ReviewAnswer,
} from "@/lib/review/commands/judged-claim";
import type { SendBackInput } from "@/lib/review/domain/sign-decision-input";
import { ok } from "@/lib/shared/result";

/**
 * Gives the recommendation back to the officer with what is wrong with it. Signatures given so far no longer
 * count (the database sees to it); the agency's clock runs on.
 */
export const sendBackRecommendation = idempotent(
  "sendBackRecommendation",
  async (actor: OfficialActor, input: SendBackInput, request): ReviewAnswer<ClaimDone> => {
    const { claimId, comment, version } = input;
    const found = await judgedClaim(actor, "sendBack", { id: claimId }, nothingMore);
    if (!found.ok) return found;

    const result: ClaimDone = { claimId, number: found.value.claim.number };
    const applied = await applyClaimChange(
      actor,
      { action: "sendBack", claimId, version, event: { type: "recommendationSentBack", comment }, result },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);
