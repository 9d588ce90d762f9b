import "server-only";
import {
  type BilingualName,
  countFactors,
  findProgrammeNames,
  findUserDetail,
} from "@/lib/identity/data/people-reads";
import type { CompanyRole, OfficialActor, StaffRole } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { type SeeingRefusal, seeingRefusal } from "@/lib/identity/domain/seeing";
import { type AccessProposalView, listOpenProposals } from "@/lib/identity/queries/list-access-proposals";
import { withContext } from "@/lib/platform/db/context";
import { isUuid } from "@/lib/shared/ids";

export type UserView = {
  readonly id: string;
  readonly email: string;
  readonly name: BilingualName;
  readonly createdAt: string;
  readonly blockedAt: string | null;
  /** When name and address were erased: what is left is the id, and nothing can be done with it. */
  readonly erasedAt: string | null;
  readonly mustChangePassword: boolean;
  readonly staffRoles: readonly HeldRoleView[];
  readonly memberships: readonly MembershipView[];
  readonly programmes: readonly { readonly id: string; readonly name: BilingualName }[];
  readonly isSelf: boolean;
  /** What waits for a second administrator about this person. */
  readonly proposals: readonly AccessProposalView[];
  /** How many second factors they have. */
  readonly factorCount: number;
  /** Whether the reader may change anything here. */
  readonly mayEdit: boolean;
  /** Why the reader may not see as this person; null when they may. */
  readonly seeingRefusal: SeeingRefusal | null;
};

export type HeldRoleView = {
  readonly id: string;
  readonly role: StaffRole;
  /** Null: every programme. */
  readonly programme: BilingualName | null;
  readonly grantedAt: string;
  readonly endedAt: string | null;
};

export type MembershipView = {
  readonly id: string;
  readonly role: CompanyRole;
  readonly inn: string;
  readonly company: BilingualName;
  readonly since: string;
  readonly endedAt: string | null;
};

/** One person; null when there is none of that id. */
export const getUser = async (actor: OfficialActor, id: string): Promise<UserView | null> => {
  if (!isUuid(id)) return null;
  const { user, factorCount, programmes } = await withContext(actor.session, async (db) => ({
    user: await findUserDetail(db, id),
    factorCount: await countFactors(db, id),
    programmes: await findProgrammeNames(db),
  }));
  if (!user) return null;

  const proposals = await listOpenProposals(actor, id);
  const names = new Map(programmes.map((one) => [one.id, { ru: one.nameRu, en: one.nameEn }]));

  return {
    id: user.id,
    email: user.email,
    name: { ru: user.nameRu, en: user.nameEn },
    createdAt: user.createdAt.toISOString(),
    blockedAt: user.blockedAt?.toISOString() ?? null,
    erasedAt: user.erasedAt?.toISOString() ?? null,
    mustChangePassword: user.mustChangePassword,
    staffRoles: user.staffRoles.map(({ programmeId, ...held }) => ({
      id: held.id,
      role: held.role,
      programme: (programmeId && names.get(programmeId)) || null,
      grantedAt: held.grantedAt.toISOString(),
      endedAt: held.endedAt?.toISOString() ?? null,
    })),
    memberships: user.memberships.map(({ company, ...membership }) => ({
      id: membership.id,
      role: membership.role,
      inn: company.inn,
      company: { ru: company.nameRu, en: company.nameEn },
      since: membership.createdAt.toISOString(),
      endedAt: membership.endedAt?.toISOString() ?? null,
    })),
    programmes: [...names].map(([programmeId, name]) => ({ id: programmeId, name })),
    isSelf: user.id === actor.userId,
    proposals,
    factorCount,
    mayEdit: mayDo(actor, "proposeAccess") && user.erasedAt === null,
    seeingRefusal: seeingRefusal(actor, {
      ...user,
      staffRoles: user.staffRoles.filter(({ endedAt }) => endedAt === null),
    }),
  };
};
