import { findMembership } from "@/lib/companies/data/company-store";
import type { ChangeMemberRoleInput } from "@/lib/companies/domain/colleague-inputs";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { fail, ok, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "membershipNotFound" };

const change = async (
  actor: CompanyActor,
  { membershipId, role }: ChangeMemberRoleInput,
  request: RequestKey,
): Promise<Result<{ membershipId: string }, Failure>> => {
  const membership = await withContext(actor.session, (db) =>
    findMembership(db, actor.companyId, membershipId),
  );
  if (!membership) return fail({ code: "membershipNotFound" });
  if (membership.role === role) return ok({ membershipId });

  return applyOfficeChange(
    actor,
    {
      action: "changeMemberRole",
      event: {
        type: "memberRoleChanged",
        objectType: "user",
        objectId: membership.userId,
        data: { role, before: membership.role },
      },
      records: [
        {
          table: "membership",
          set: { role },
          where: { id: membershipId, role: membership.role, ended_at: null },
        },
      ],
      result: { membershipId },
    },
    request,
  );
};

/** Gives a colleague another role, from their next request on. The last certifier stays one. */
export const changeMemberRole = idempotent("changeMemberRole", change);
