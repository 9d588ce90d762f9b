import { loadForAction } from "@/lib/claims/commands/prepare-filing";
import type { SubmitFailure } from "@/lib/claims/commands/send-filing";
import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import type { WithdrawClaimInput } from "@/lib/claims/domain/submit-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent } from "@/lib/platform/db/idempotency";
import { ok, type Result } from "@/lib/shared/result";

/** Takes back a claim that is not decided yet: money and caps are free again, nobody has to act any more. */
export const withdrawClaim = idempotent(
  "withdrawClaim",
  async (
    actor: CompanyActor,
    { number, reason }: WithdrawClaimInput,
    request,
  ): Promise<Result<true, SubmitFailure>> => {
    const dossier = await withContext(actor.session, (db) =>
      loadForAction(db, actor, { number, action: "withdraw" }),
    );
    if (!dossier.ok) return dossier;

    const { claim } = dossier.value;
    const applied = await applyClaimChange(
      actor,
      {
        action: "withdraw",
        claimId: claim.id,
        version: claim.version,
        event: { type: "claimWithdrawn", reason },
        set: {
          reserved: 0n,
          clock_stopped_on: null,
          reply_due_on: null,
          open_questions: 0,
          answered_questions: 0,
        },
        outbox: [letterAbout(claim, "claimWithdrawn")],
        result: true,
      },
      request,
    );
    return applied.ok ? ok(true) : applied;
  },
);
