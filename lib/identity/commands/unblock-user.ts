import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import { findUser } from "@/lib/identity/data/people-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { UserInput } from "@/lib/identity/domain/user-access-inputs";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { fail, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "userNotFound" | "notBlocked" };

const unblock = async (
  actor: OfficialActor,
  { userId }: UserInput,
  request: RequestKey,
): Promise<Result<{ userId: string }, Failure>> => {
  const user = await withContext(actor.session, (db) => findUser(db, userId));
  if (!user) return fail({ code: "userNotFound" });
  if (!user.blockedAt) return fail({ code: "notBlocked" });

  return applyOfficeChange(
    actor,
    {
      action: "unblockUser",
      event: { type: "userUnblocked", objectType: "user", objectId: userId, data: {} },
      records: [
        {
          table: "user",
          set: { blocked_at: null, version: user.version + 1 },
          where: { id: userId, version: user.version },
        },
      ],
      result: { userId },
    },
    request,
  );
};

/** Lets a blocked person sign in again. */
export const unblockUser = idempotent("unblockUser", unblock);
