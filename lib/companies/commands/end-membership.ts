import { findMembership } from "@/lib/companies/data/company-store";
import type { EndMembershipInput } from "@/lib/companies/domain/member-inputs";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { Actor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { fail, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "membershipNotFound" };

const end = async (
  actor: Actor,
  { companyId, membershipId, reason }: EndMembershipInput,
  request: RequestKey,
): Promise<Result<{ inn: string }, Failure>> => {
  const membership = await withContext(actor.session, (db) => findMembership(db, companyId, membershipId));
  if (!membership) return fail({ code: "membershipNotFound" });

  return applyOfficeChange(
    actor,
    {
      action: "endMembership",
      companyId,
      event: {
        type: "membershipEnded",
        objectType: "user",
        objectId: membership.userId,
        data: { userId: membership.userId, role: membership.role, reason },
      },
      records: [
        {
          table: "membership",
          set: { ended_at: actor.person.now },
          where: { id: membershipId, ended_at: null },
        },
      ],
      result: { inn: membership.company.inn },
    },
    request,
  );
};

/**
 * Ends a person's part in a company, from their next request on: by the agency, or by a certifier of that company.
 * The last certifier stays: the database refuses (`lastCertifier`).
 */
export const endMembership = idempotent("endMembership", end);
