import { letterAbout } from "@/lib/claims/domain/claim-letter";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { confirmRequest } from "@/lib/review/commands/confirm-request";
import { resumedColumns } from "@/lib/review/data/clock-columns";
import type { ConfirmRequestInput } from "@/lib/review/domain/two-person-inputs";
import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { ok } from "@/lib/shared/result";

/**
 * Takes back an issued decision: the claim waits for signatures again, its money goes from commitment to
 * reservation, and the agency's clock runs on from where the decision had stopped it.
 */
export const revokeDecision = idempotent(
  "revokeDecision",
  (actor: OfficialActor, input: ConfirmRequestInput, request) =>
    confirmRequest(actor, "REVOCATION", {
      input,
      request,
      effect: async ({ claim, request: { reason } }) => {
        const today = moscowDateOf(new Date(actor.person.now));
        const years = yearsAround(yearOf(today));
        const calendar = await withContext(actor.session, (db) => loadCalendar(db, years));
        const clock = resumedColumns(claim, today, calendar);
        if (!clock.ok) return clock;

        return ok({
          event: { type: "decisionRevoked", reason },
          set: { reserved: claim.support, committed: 0n, decided_at: null, ...clock.value },
          outbox: [letterAbout(claim, "decisionRevoked", { reason })],
        });
      },
    }),
);
