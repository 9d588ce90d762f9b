import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import type { DeclareInterestInput } from "@/lib/review/domain/declare-interest-input";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "interestAlreadyDeclared" };

const declare = async (
  actor: OfficialActor,
  { inn, reason, from, until }: DeclareInterestInput,
  request: RequestKey,
): Promise<Result<{ interestId: string }, Failure>> => {
  const interestId = uuidv7();
  const applied = await applyOfficeChange(
    actor,
    {
      action: "declareInterest",
      event: {
        type: "interestDeclared",
        objectType: "user",
        objectId: actor.userId,
        data: { inn, from, until },
      },
      records: [
        {
          table: "declared_interest",
          row: {
            id: interestId,
            user_id: actor.userId,
            inn,
            reason,
            from_on: from,
            until_on: until,
            declared_at: actor.person.now,
            ended_at: null,
            end_reason: null,
          },
        },
      ],
      result: { interestId },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists"
    ? fail({ code: "interestAlreadyDeclared" })
    : applied;
};

/** From now on, or from the day named, nothing of that company is decided by this official. */
export const declareInterest = idempotent("declareInterest", declare);
