import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import { holdsRole, type OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { findDelegation } from "@/lib/review/data/delegation-store";
import type { EndDelegationInput } from "@/lib/review/domain/delegation-inputs";
import { fail, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "delegationNotFound" | "othersAbsence" };

const end = async (
  actor: OfficialActor,
  { delegationId }: EndDelegationInput,
  request: RequestKey,
): Promise<Result<{ delegationId: string }, Failure>> => {
  const delegation = await withContext(actor.session, (db) => findDelegation(db, delegationId));
  if (!delegation) return fail({ code: "delegationNotFound" });
  const arranges = holdsRole(actor, "lead") || holdsRole(actor, "admin");
  if (delegation.userId !== actor.userId && !arranges) return fail({ code: "othersAbsence" });

  return applyOfficeChange(
    actor,
    {
      action: "endDelegation",
      event: {
        type: "delegationEnded",
        objectType: "user",
        objectId: delegation.userId,
        data: { substituteId: delegation.substituteId },
      },
      records: [
        {
          table: "delegation",
          set: { ended_at: actor.person.now },
          where: { id: delegationId, ended_at: null },
        },
      ],
      result: { delegationId },
    },
    request,
  );
};

/** Back before the last day: what is still open comes back within seconds. */
export const endDelegation = idempotent("endDelegation", end);
