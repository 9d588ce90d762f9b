import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import {
  type ClaimDone,
  judgedClaim,
  nothingMore,
  type ReviewAnswer,
} from "@/lib/review/commands/judged-claim";
import type { TakeClaimInput } from "@/lib/review/domain/claim-act-inputs";
import { fail, ok } from "@/lib/shared/result";

/** A reviewer takes a claim from the queue; of two who reach for it, the second is told. */
export const takeClaim = idempotent(
  "takeClaim",
  async (actor: OfficialActor, input: TakeClaimInput, request): ReviewAnswer<ClaimDone> => {
    const found = await judgedClaim(actor, "take", { id: input.claimId }, nothingMore);
    if (!found.ok) return found.failure.code === "notInThisStatus" ? fail({ code: "alreadyTaken" }) : found;

    const { claim } = found.value;
    const result: ClaimDone = { claimId: claim.id, number: claim.number };
    const applied = await applyClaimChange(
      actor,
      {
        action: "take",
        claimId: claim.id,
        event: { type: "claimTaken" },
        set: { assignee_id: actor.userId },
        result,
      },
      request,
    );
    if (!applied.ok)
      return applied.failure.code === "changedMeanwhile" ? fail({ code: "alreadyTaken" }) : applied;

    return ok(result);
  },
);
