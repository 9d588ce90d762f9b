import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { type ClaimDone, judgedClaim, type ReviewAnswer } from "@/lib/review/commands/judged-claim";
import { findDraw } from "@/lib/review/data/draw-store";
import type { DrawOfficerInput } from "@/lib/review/domain/claim-act-inputs";
import { drawReviewer, leastLoaded } from "@/lib/review/domain/draw-reviewer";
import { handingAction } from "@/lib/review/domain/handing-action";
import { fail, ok } from "@/lib/shared/result";

/**
 * The lead lets chance choose the officer: among those who may have the claim, by load. A claim that waits for
 * the company or for a signature changes hands where it stands.
 */
export const drawOfficer = idempotent(
  "drawOfficer",
  async (actor: OfficialActor, { claimId }: DrawOfficerInput, request): ReviewAnswer<ClaimDone> => {
    const found = await judgedClaim(actor, handingAction, { id: claimId }, async (db) => ({
      draw: await findDraw(db, claimId),
    }));
    if (!found.ok) return found;
    const { claim, draw } = found.value;
    const drawn = drawReviewer(draw.candidates, draw.seed);
    if (!drawn) return fail({ code: "nobodyEligible" });

    const result: ClaimDone = { claimId, number: claim.number };
    const applied = await applyClaimChange(
      actor,
      {
        action: handingAction(claim.status),
        claimId,
        version: claim.version,
        event: {
          type: "claimDrawn",
          assigneeId: drawn.id,
          seed: draw.seed,
          among: leastLoaded(draw.candidates),
        },
        set: { assignee_id: drawn.id },
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);
