import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import type { TwoPersonFailure } from "@/lib/review/commands/ask-second-person";
import type { ClaimDone } from "@/lib/review/commands/judged-claim";
import { findActSubject } from "@/lib/review/data/act-subject";
import { refusalRecord } from "@/lib/review/data/two-person-store";
import { twoPersonActs } from "@/lib/review/domain/two-person-acts";
import type { DeclineRequestInput } from "@/lib/review/domain/two-person-inputs";
import { mayDecline } from "@/lib/review/domain/two-person-rules";
import { fail, ok, type Result } from "@/lib/shared/result";

/**
 * Closes a request without doing what it asked for. Whoever has asked takes it back by the same act. The
 * company is told why its withdrawal was refused; the agency's own requests stay in the house.
 */
export const declineRequest = idempotent(
  "declineRequest",
  async (
    actor: OfficialActor,
    input: DeclineRequestInput,
    request,
  ): Promise<Result<ClaimDone, TwoPersonFailure>> => {
    const { claimId, kind, reason, requestId, version } = input;
    const found = await findActSubject(actor, claimId, kind);
    if (!found) return fail({ code: "claimNotFound" });
    if (found.request?.id !== requestId) return fail({ code: "requestGone" });
    const may = mayDecline(actor, kind, found.subject);
    if (!may.ok) return may;

    const { decline, declined } = twoPersonActs[kind];
    const takenBack = found.request.requestedById === actor.userId;
    const result: ClaimDone = { claimId, number: found.claim.number };
    const by = { resolvedById: actor.userId, resolvedAt: actor.person.now, takenBack };
    const applied = await applyClaimChange(
      actor,
      {
        action: decline,
        claimId,
        version,
        event: { type: declined, reason, takenBack },
        records: [refusalRecord({ id: requestId, kind, ...by })],
        outbox: kind === "WITHDRAWAL" ? [letterAbout(found.claim, "withdrawalDeclined", { reason })] : [],
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);
