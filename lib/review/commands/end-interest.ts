import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { findOwnInterest } from "@/lib/review/data/interest-store";
import type { EndInterestInput } from "@/lib/review/domain/declare-interest-input";
import { fail, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "interestNotFound" };

const end = async (
  actor: OfficialActor,
  { interestId, reason }: EndInterestInput,
  request: RequestKey,
): Promise<Result<{ interestId: string }, Failure>> => {
  const interest = await withContext(actor.session, (db) => findOwnInterest(db, actor.userId, interestId));
  if (!interest) return fail({ code: "interestNotFound" });

  return applyOfficeChange(
    actor,
    {
      action: "endInterest",
      event: {
        type: "interestEnded",
        objectType: "user",
        objectId: actor.userId,
        data: { inn: interest.inn, reason },
      },
      records: [
        {
          table: "declared_interest",
          set: { ended_at: actor.person.now, end_reason: reason },
          where: { id: interestId, user_id: actor.userId, ended_at: null },
        },
      ],
      result: { interestId },
    },
    request,
  );
};

/** Ends an own declaration. What was declared, when and why it ended stay in the register. */
export const endInterest = idempotent("endInterest", end);
