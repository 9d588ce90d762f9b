import { letterAbout } from "@/lib/claims/domain/claim-letter";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { confirmRequest } from "@/lib/review/commands/confirm-request";
import type { ConfirmRequestInput } from "@/lib/review/domain/two-person-inputs";
import { ok } from "@/lib/shared/result";

/** Cancels a claim by two administrators; whatever it held of money and limits is free again. */
export const cancelClaim = idempotent(
  "cancelClaim",
  (actor: OfficialActor, input: ConfirmRequestInput, request) =>
    confirmRequest(actor, "CANCELLATION", {
      input,
      request,
      effect: async ({ claim, request: { reason } }) =>
        ok({
          event: { type: "claimCancelled", reason },
          set: { reserved: 0n, committed: 0n, open_questions: 0, answered_questions: 0, reply_due_on: null },
          flaggedLines: [],
          outbox: [letterAbout(claim, "claimCancelled", { reason })],
        }),
    }),
);
