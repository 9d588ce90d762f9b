import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import { findUser } from "@/lib/identity/data/people-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { BlockUserInput } from "@/lib/identity/domain/user-access-inputs";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { fail, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "userNotFound" | "notYourself" | "alreadyBlocked" };

const block = async (
  actor: OfficialActor,
  { userId, reason }: BlockUserInput,
  request: RequestKey,
): Promise<Result<{ userId: string }, Failure>> => {
  if (userId === actor.userId) return fail({ code: "notYourself" });
  const user = await withContext(actor.session, (db) => findUser(db, userId));
  if (!user) return fail({ code: "userNotFound" });
  if (user.blockedAt) return fail({ code: "alreadyBlocked" });

  return applyOfficeChange(
    actor,
    {
      action: "blockUser",
      event: { type: "userBlocked", objectType: "user", objectId: userId, data: { reason } },
      records: [
        {
          table: "user",
          set: { blocked_at: actor.person.now, version: user.version + 1 },
          where: { id: userId, version: user.version, blocked_at: null },
        },
      ],
      result: { userId },
    },
    request,
  );
};

/** Keeps a person out from their next request on. */
export const blockUser = idempotent("blockUser", block);
