import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import { findUser } from "@/lib/identity/data/people-store";
import { makeTemporaryPassword } from "@/lib/identity/data/temporary-password-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { UserInput } from "@/lib/identity/domain/user-access-inputs";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

/** The password to say once; null when the same request was answered before. */
type NewPassword = { readonly password: string | null };

type Failure = OfficeFailure | { readonly code: "userNotFound" | "notYourself" | "keyReused" };

/** Replaces a person's password by a temporary one, which they must change, and ends their sessions. */
export const resetPassword = async (
  actor: OfficialActor,
  input: UserInput,
): Promise<Result<NewPassword, Failure>> => {
  const { password, hash } = await makeTemporaryPassword();
  const resetId = uuidv7();
  const answer = await idempotent("resetPassword", reset(resetId, hash))(actor, input);
  if (!answer.ok) return answer;

  return ok({ password: answer.value.resetId === resetId ? password : null });
};

const reset =
  (resetId: string, passwordHash: string) =>
  async (
    actor: OfficialActor,
    { userId }: UserInput,
    request: RequestKey,
  ): Promise<Result<{ resetId: string }, Failure>> => {
    if (userId === actor.userId) return fail({ code: "notYourself" });
    const user = await withContext(actor.session, (db) => findUser(db, userId));
    if (!user) return fail({ code: "userNotFound" });

    return applyOfficeChange(
      actor,
      {
        action: "resetPassword",
        event: { type: "passwordReset", objectType: "user", objectId: userId, data: {} },
        records: [
          {
            table: "user",
            set: { password_hash: passwordHash, must_change_password: true, version: user.version + 1 },
            where: { id: userId, version: user.version },
          },
        ],
        result: { resetId },
      },
      request,
    );
  };
