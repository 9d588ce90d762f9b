import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import { findUser } from "@/lib/identity/data/people-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { EndStaffRoleInput } from "@/lib/identity/domain/staff-role-inputs";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { fail, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "staffRoleNotFound" | "ownAdminRole" };

const end = async (
  actor: OfficialActor,
  input: EndStaffRoleInput,
  request: RequestKey,
): Promise<Result<{ userId: string }, Failure>> => {
  const user = await withContext(actor.session, (db) => findUser(db, input.userId));
  const held = user?.staffRoles.find(({ id }) => id === input.staffRoleId);
  if (!held) return fail({ code: "staffRoleNotFound" });
  // An administrator is only ever removed by another one, so there is always one left.
  if (held.role === "admin" && input.userId === actor.userId) return fail({ code: "ownAdminRole" });

  return applyOfficeChange(
    actor,
    {
      action: "endStaffRole",
      event: {
        type: "staffRoleEnded",
        objectType: "user",
        objectId: input.userId,
        data: { role: held.role, programmeId: held.programmeId, reason: input.reason },
      },
      records: [
        {
          table: "staff_role",
          set: { ended_at: actor.person.now },
          where: { id: input.staffRoleId, ended_at: null },
        },
      ],
      result: { userId: input.userId },
    },
    request,
  );
};

/** Ends a role of an official; what they did in it stays. */
export const endStaffRole = idempotent("endStaffRole", end);
