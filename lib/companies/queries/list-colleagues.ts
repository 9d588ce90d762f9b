import "server-only";
import { findInvitations, findOpenRequests } from "@/lib/companies/data/colleague-store";
import { findMembers } from "@/lib/companies/data/company-store";
import type { CompanyActor, CompanyRole } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";

type Name = { readonly ru: string; readonly en: string };

export type Colleagues = {
  readonly mayEdit: boolean;
  readonly members: readonly {
    readonly membershipId: string;
    readonly name: Name;
    readonly role: CompanyRole;
    readonly isSelf: boolean;
    /** Nobody else certifies for the company: neither the role nor the person can go. */
    readonly isLastCertifier: boolean;
  }[];
  readonly requests: readonly {
    readonly id: string;
    readonly name: Name;
    readonly email: string;
    readonly message: string | null;
    readonly at: string;
  }[];
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly role: CompanyRole;
    readonly expiresAt: string;
  }[];
};

/** The people of a company; wishes and invitations only for those who answer them. */
export const listColleagues = (actor: CompanyActor): Promise<Colleagues> =>
  withContext(actor.session, async (db) => {
    const { companyId } = actor;
    const mayEdit = mayDo(actor, "inviteColleague");
    const members = await findMembers(db, companyId);
    const certifiers = members.filter(({ role }) => role === "certifier").length;
    const requests = mayEdit ? await findOpenRequests(db, companyId) : [];
    const invitations = mayEdit ? await findInvitations(db, companyId, actor.person.now) : [];

    return {
      mayEdit,
      members: members.map(({ id, role, userId, nameRu, nameEn }) => ({
        membershipId: id,
        name: { ru: nameRu, en: nameEn },
        role,
        isSelf: userId === actor.userId,
        isLastCertifier: role === "certifier" && certifiers === 1,
      })),
      requests: requests.map(({ id, nameRu, nameEn, email, message, createdAt }) => ({
        id,
        name: { ru: nameRu, en: nameEn },
        email,
        message,
        at: createdAt.toISOString(),
      })),
      invitations: invitations.flatMap(({ id, email, role, expiresAt }) =>
        role ? [{ id, email, role, expiresAt: expiresAt.toISOString() }] : [],
      ),
    };
  });
