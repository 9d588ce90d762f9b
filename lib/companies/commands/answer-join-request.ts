import { findOpenRequest } from "@/lib/companies/data/colleague-store";
import type { AnswerJoinRequestInput } from "@/lib/companies/domain/colleague-inputs";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "requestOver" | "alreadyMember" };

const answer = async (
  actor: CompanyActor,
  { requestId, answer: given, role }: AnswerJoinRequestInput,
  request: RequestKey,
): Promise<Result<{ requestId: string }, Failure>> => {
  const wish = await withContext(actor.session, (db) => findOpenRequest(db, requestId));
  if (!wish) return fail({ code: "requestOver" });

  const { now } = actor.person;
  const accepted = given === "accept";
  const applied = await applyOfficeChange(
    actor,
    {
      action: "answerJoinRequest",
      event: {
        type: accepted ? "joiningAccepted" : "joiningDeclined",
        objectType: "user",
        objectId: wish.userId,
        data: accepted ? { role } : {},
      },
      records: [
        {
          table: "join_request",
          set: {
            resolved_at: now,
            resolved_by_id: actor.userId,
            outcome: accepted ? "ACCEPTED" : "DECLINED",
          },
          where: { id: requestId, resolved_at: null },
        },
        ...(accepted
          ? [
              {
                table: "membership",
                row: {
                  id: uuidv7(),
                  user_id: wish.userId,
                  company_id: actor.companyId,
                  role,
                  created_at: now,
                  ended_at: null,
                },
              },
            ]
          : []),
      ],
      outbox: [
        {
          id: uuidv7(),
          kind: accepted ? "joiningAccepted" : "joiningDeclined",
          payload: { userId: wish.userId },
        },
      ],
      result: { requestId },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists" ? fail({ code: "alreadyMember" }) : applied;
};

/** A certifier lets somebody in with a role, or not. */
export const answerJoinRequest = idempotent("answerJoinRequest", answer);
