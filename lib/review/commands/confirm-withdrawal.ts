import { letterAbout } from "@/lib/claims/domain/claim-letter";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { confirmRequest } from "@/lib/review/commands/confirm-request";
import type { ConfirmRequestInput } from "@/lib/review/domain/two-person-inputs";
import { ok } from "@/lib/shared/result";

/** Lets a company withdraw a claim that was approved: the commitment goes back to the budget line. */
export const confirmWithdrawal = idempotent(
  "confirmWithdrawal",
  (actor: OfficialActor, input: ConfirmRequestInput, request) =>
    confirmRequest(actor, "WITHDRAWAL", {
      input,
      request,
      effect: async ({ claim, request: { reason } }) =>
        ok({
          event: { type: "claimWithdrawn", reason },
          set: { reserved: 0n, committed: 0n },
          outbox: [letterAbout(claim, "claimWithdrawn")],
        }),
    }),
);
