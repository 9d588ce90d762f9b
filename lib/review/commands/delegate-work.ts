import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import { holdsRole, type OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import type { DelegateWorkInput } from "@/lib/review/domain/delegation-inputs";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, type Result } from "@/lib/shared/result";

type Failure =
  | OfficeFailure
  | {
      readonly code: "substituteUnfit" | "substituteAway" | "awayAlready" | "othersAbsence" | "ownSubstitute";
    };

const delegate = async (
  actor: OfficialActor,
  input: DelegateWorkInput,
  request: RequestKey,
): Promise<Result<{ delegationId: string }, Failure>> => {
  const { userId, substituteId, programmeId, from, until, reason } = input;
  const arranges = holdsRole(actor, "lead") || holdsRole(actor, "admin");
  if (userId !== actor.userId && !arranges) return fail({ code: "othersAbsence" });
  if (userId === substituteId) return fail({ code: "ownSubstitute" });

  const delegationId = uuidv7();
  const applied = await applyOfficeChange(
    actor,
    {
      action: "delegateWork",
      event: {
        type: "workDelegated",
        objectType: "user",
        objectId: userId,
        data: { substituteId, programmeId, from, until, reason },
      },
      records: [
        {
          table: "delegation",
          row: {
            id: delegationId,
            user_id: userId,
            substitute_id: substituteId,
            programme_id: programmeId,
            from_on: from,
            until_on: until,
            reason,
            created_at: actor.person.now,
            created_by_id: actor.userId,
            ended_at: null,
          },
        },
      ],
      result: { delegationId },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists" ? fail({ code: "awayAlready" }) : applied;
};

/** A colleague with the same role stands in; what is open moves to them within seconds of the first day. */
export const delegateWork = idempotent("delegateWork", delegate);
