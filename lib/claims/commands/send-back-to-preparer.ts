import { loadForAction } from "@/lib/claims/commands/prepare-filing";
import type { SubmitFailure } from "@/lib/claims/commands/send-filing";
import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import type { SendBackToPreparerInput } from "@/lib/claims/domain/submit-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent } from "@/lib/platform/db/idempotency";
import { ok, type Result } from "@/lib/shared/result";

/** The certifier gives a draft back to be worked on, and says why. */
export const sendBackToPreparer = idempotent(
  "sendBackToPreparer",
  async (
    actor: CompanyActor,
    { number, comment }: SendBackToPreparerInput,
    request,
  ): Promise<Result<true, SubmitFailure>> => {
    const dossier = await withContext(actor.session, (db) =>
      loadForAction(db, actor, { number, action: "sendBackToPreparer" }),
    );
    if (!dossier.ok) return dossier;

    const { claim } = dossier.value;
    const applied = await applyClaimChange(
      actor,
      {
        action: "sendBackToPreparer",
        claimId: claim.id,
        version: claim.version,
        event: { type: "sentBackToPreparer", comment },
        outbox: [letterAbout(claim, "claimSentBack", { comment })],
        result: true,
      },
      request,
    );
    return applied.ok ? ok(true) : applied;
  },
);
