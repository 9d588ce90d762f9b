import "server-only";
import { findUser } from "@/lib/identity/data/people-store";
import type { OfficialActor, StaffRole } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import {
  findAvailableOfficers,
  findHeldClaims,
  findLeftBehind,
  findUnmannedWithout,
  type HeldClaim,
  type LeftBehind,
  type NamedOfficer,
  type UnmannedStep,
} from "@/lib/review/data/leaving-store";
import { findRelated } from "@/lib/review/data/relations-store";
import { type FoundRelation, foundRelations } from "@/lib/review/domain/found-relations";
import { proposeOfficers } from "@/lib/review/domain/propose-officers";
import { isUuid } from "@/lib/shared/ids";

type Name = NamedOfficer["name"];

/** A claim with those who may take it over. */
export type ClaimToTakeOver = Omit<HeldClaim, "able" | "companyId"> & {
  readonly officers: readonly NamedOfficer[];
  /** Null: nobody may have it. */
  readonly proposed: string | null;
  readonly relations: readonly (FoundRelation & { readonly name: Name })[];
};

export type LeavingPage = {
  readonly id: string;
  readonly name: Name;
  readonly version: number;
  readonly roles: readonly StaffRole[];
  readonly claims: readonly ClaimToTakeOver[];
  readonly left: LeftBehind;
  /** While there is one, nobody can leave. */
  readonly unmanned: readonly UnmannedStep[];
  /** Why there is nothing to do here. */
  readonly closed: "self" | "blocked" | "noRoles" | "reader" | null;
};

/** Everything open of an official who leaves, and who is proposed for it; null when there is no such person. */
export const getLeaving = (actor: OfficialActor, id: string): Promise<LeavingPage | null> =>
  withContext(actor.session, async (db) => {
    const user = isUuid(id) ? await findUser(db, id) : null;
    if (!user) return null;

    return {
      id: user.id,
      name: { ru: user.nameRu, en: user.nameEn },
      version: user.version,
      roles: [...new Set(user.staffRoles.map(({ role }) => role))],
      claims: await claimsToTakeOver(db, user.id),
      left: await findLeftBehind(db, user.id),
      unmanned: await findUnmannedWithout(db, user.id),
      closed: whyClosed(actor, user),
    };
  });

type Leaver = NonNullable<Awaited<ReturnType<typeof findUser>>>;

const whyClosed = (actor: OfficialActor, user: Leaver): LeavingPage["closed"] => {
  if (!mayDo(actor, "deactivatePerson")) return "reader";
  if (user.id === actor.userId) return "self";
  if (user.blockedAt) return "blocked";

  return user.staffRoles.length === 0 ? "noRoles" : null;
};

const claimsToTakeOver = async (db: Db, userId: string): Promise<readonly ClaimToTakeOver[]> => {
  const held = await findHeldClaims(db, userId);
  if (held.length === 0) return [];

  const officers = await findAvailableOfficers(db);
  const relations = await relationsOf(db, held);
  const proposed = proposeOfficers(
    held.map(({ id, able, companyId }) => ({
      id,
      able,
      related: (relations.get(companyId) ?? []).map(({ officerId }) => officerId),
    })),
    officers,
  );

  return held.map(({ able, companyId, ...claim }) => {
    const fit = officers.filter(({ id }) => able.includes(id));

    return {
      ...claim,
      officers: fit,
      proposed: proposed.get(claim.id) ?? null,
      relations: (relations.get(companyId) ?? []).flatMap(({ officerId, ...relation }) => {
        const officer = fit.find(({ id }) => id === officerId);

        return officer ? [{ ...relation, name: officer.name }] : [];
      }),
    };
  });
};

/** What connects reviewers with the companies, by company. */
const relationsOf = async (db: Db, held: readonly HeldClaim[]) => {
  const { companies, reviewers } = await findRelated(db, [
    ...new Set(held.map(({ companyId }) => companyId)),
  ]);

  return new Map(
    companies.map((company) => [
      company.id,
      reviewers.flatMap((person) =>
        foundRelations(person, company).map((relation) => ({ ...relation, officerId: person.id })),
      ),
    ]),
  );
};
