import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { findSubject } from "@/lib/claims/data/claim-store";
import { mayAct } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent } from "@/lib/platform/db/idempotency";
import type { ClaimDone, ReviewAnswer } from "@/lib/review/commands/judged-claim";
import { findDraw } from "@/lib/review/data/draw-store";
import type { DrawOfficerInput } from "@/lib/review/domain/claim-act-inputs";
import { drawReviewer, leastLoaded } from "@/lib/review/domain/draw-reviewer";
import { fail, ok } from "@/lib/shared/result";

/**
 * The lead lets chance choose the officer: among those who may have the claim, by load. A claim that waits for
 * the company or for a signature changes hands where it stands.
 */
export const drawOfficer = idempotent(
  "drawOfficer",
  async (actor: OfficialActor, { claimId }: DrawOfficerInput, request): ReviewAnswer<ClaimDone> => {
    const found = await withContext(actor.session, async (db) => {
      const subject = await findSubject(db, actor, { id: claimId });

      return subject && { ...subject, draw: await findDraw(db, claimId) };
    });
    if (!found) return fail({ code: "claimNotFound" });
    const { claim, draw, subject } = found;
    const action = waitsElsewhere.has(claim.status) ? "handOver" : "assign";
    const verdict = mayAct(actor, action, subject);
    if (!verdict.ok) return verdict;
    const drawn = drawReviewer(draw.candidates, draw.seed);
    if (!drawn) return fail({ code: "nobodyEligible" });

    const result: ClaimDone = { claimId, number: claim.number };
    const applied = await applyClaimChange(
      actor,
      {
        action,
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

const waitsElsewhere: ReadonlySet<string> = new Set(["RETURNED", "PENDING_APPROVAL"]);
