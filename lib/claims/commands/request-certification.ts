import { checkFiling, loadForAction } from "@/lib/claims/commands/prepare-filing";
import type { SubmitFailure } from "@/lib/claims/commands/send-filing";
import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { prepareFiling } from "@/lib/claims/data/filing";
import type { ClaimDossier } from "@/lib/claims/domain/claim-dossier";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import type { FilingFailure } from "@/lib/claims/domain/filing-failures";
import type { LifecycleFailure } from "@/lib/claims/domain/lifecycle";
import type { RequestCertificationInput } from "@/lib/claims/domain/submit-claim-input";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent } from "@/lib/platform/db/idempotency";
import { ok, type Result } from "@/lib/shared/result";

/** Hands a draft that nothing stands in the way of to the company's certifiers. */
export const requestCertification = idempotent(
  "requestCertification",
  async (
    actor: CompanyActor,
    { number }: RequestCertificationInput,
    request,
  ): Promise<Result<true, SubmitFailure>> => {
    const ready = await withContext<Result<ClaimDossier, LifecycleFailure | FilingFailure>>(
      actor.session,
      async (db) => {
        const dossier = await loadForAction(db, actor, { number, action: "requestCertification" });
        if (!dossier.ok) return dossier;
        const checked = checkFiling(await prepareFiling(db, actor, dossier.value, null), null);
        return checked.ok ? dossier : checked;
      },
    );
    if (!ready.ok) return ready;

    const { claim } = ready.value;
    const applied = await applyClaimChange(
      actor,
      {
        action: "requestCertification",
        claimId: claim.id,
        version: claim.version,
        event: { type: "certificationRequested" },
        outbox: [letterAbout(claim, "claimAwaitingCertification")],
        result: true,
      },
      request,
    );
    return applied.ok ? ok(true) : applied;
  },
);
