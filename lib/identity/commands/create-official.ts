import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import { findUserByEmail, newStaffRoleRecord, newUserRecord } from "@/lib/identity/data/people-store";
import { makeTemporaryPassword } from "@/lib/identity/data/temporary-password-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { CreateOfficialInput } from "@/lib/identity/domain/create-official-input";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Somebody new with a password to say once; null when the same request was answered before. */
export type CreatedUser = { readonly userId: string; readonly password: string | null };

type Failure = OfficeFailure | { readonly code: "emailTaken" | "keyReused" };

/** Adds an official with their first role and a temporary password. */
export const createOfficial = async (
  actor: OfficialActor,
  input: CreateOfficialInput,
): Promise<Result<CreatedUser, Failure>> => {
  const { password, hash } = await makeTemporaryPassword();
  const userId = uuidv7();
  const created = await idempotent("createOfficial", create(userId, hash))(actor, input);
  if (!created.ok) return created;

  return ok({ userId: created.value.userId, password: created.value.userId === userId ? password : null });
};

const create =
  (userId: string, passwordHash: string) =>
  async (
    actor: OfficialActor,
    input: CreateOfficialInput,
    request: RequestKey,
  ): Promise<Result<{ userId: string }, Failure>> => {
    const taken = await withContext(actor.session, (db) => findUserByEmail(db, input.email));
    if (taken) return fail({ code: "emailTaken" });

    const { role, programmeId } = input;
    const { now } = actor.person;
    const applied = await applyOfficeChange(
      actor,
      {
        action: "createUser",
        event: {
          type: "officialCreated",
          objectType: "user",
          objectId: userId,
          data: { role, programmeId },
        },
        records: [
          newUserRecord({ ...input, id: userId, passwordHash, now }),
          newStaffRoleRecord({ id: uuidv7(), userId, role, programmeId, grantedById: actor.userId, now }),
        ],
        result: { userId },
      },
      request,
    );

    return !applied.ok && applied.failure.code === "alreadyExists" ? fail({ code: "emailTaken" }) : applied;
  };
