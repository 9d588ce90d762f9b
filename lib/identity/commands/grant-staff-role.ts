import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import { findUser, newStaffRoleRecord } from "@/lib/identity/data/people-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { GrantStaffRoleInput } from "@/lib/identity/domain/staff-role-inputs";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "userNotFound" | "roleAlreadyHeld" };

const grant = async (
  actor: OfficialActor,
  input: GrantStaffRoleInput,
  request: RequestKey,
): Promise<Result<{ userId: string }, Failure>> => {
  const { userId, role, programmeId } = input;
  const user = await withContext(actor.session, (db) => findUser(db, userId));
  if (!user) return fail({ code: "userNotFound" });
  if (user.staffRoles.some((held) => held.role === role && held.programmeId === programmeId))
    return fail({ code: "roleAlreadyHeld" });

  const applied = await applyOfficeChange(
    actor,
    {
      action: "grantStaffRole",
      event: {
        type: "staffRoleGranted",
        objectType: "user",
        objectId: userId,
        data: { role, programmeId },
      },
      records: [
        newStaffRoleRecord({
          id: uuidv7(),
          userId,
          role,
          programmeId,
          grantedById: actor.userId,
          now: actor.person.now,
        }),
      ],
      result: { userId },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists"
    ? fail({ code: "roleAlreadyHeld" })
    : applied;
};

/** Gives an official one more role, in every programme or in one. */
export const grantStaffRole = idempotent("grantStaffRole", grant);
