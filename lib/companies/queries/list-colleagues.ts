import "server-only";
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
    const members = await db.membership.findMany({
      where: { companyId, endedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, role: true, userId: true },
    });
    const people = await db.user.findMany({
      where: { id: { in: members.map(({ userId }) => userId) } },
      select: { id: true, nameRu: true, nameEn: true },
    });
    const names = new Map(people.map(({ id, nameRu, nameEn }) => [id, { ru: nameRu, en: nameEn }]));
    const certifiers = members.filter(({ role }) => role === "certifier").length;
    const requests = mayEdit
      ? await db.joinRequest.findMany({
          where: { companyId, resolvedAt: null },
          orderBy: { createdAt: "asc" },
        })
      : [];
    const invitations = mayEdit
      ? await db.mailSecret.findMany({
          where: {
            companyId,
            kind: "invitation",
            usedAt: null,
            withdrawnAt: null,
            expiresAt: { gt: new Date(actor.person.now) },
          },
          orderBy: { createdAt: "asc" },
          select: { id: true, email: true, role: true, expiresAt: true },
        })
      : [];

    return {
      mayEdit,
      members: members.map(({ id, role, userId }) => ({
        membershipId: id,
        name: names.get(userId) ?? { ru: "", en: "" },
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
