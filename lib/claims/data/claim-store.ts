import "server-only";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { Actor } from "@/lib/identity/domain/actor";
import { unseenByOfficials } from "@/lib/identity/domain/policy";
import type { Db } from "@/lib/platform/db/prisma";
import type { Prisma } from "@/prisma/generated/client";

/** What of the claims an actor may see: the same as the pure `mayView`, as a condition. */
export const visibleTo = (actor: Actor): Prisma.ClaimWhereInput =>
  actor.side === "company"
    ? { companyId: actor.companyId }
    : { status: { notIn: [...unseenByOfficials] as ClaimStatus[] } };

/** A claim as commands judge it: status, version, money and who did what. */
export const findClaim = (
  db: Db,
  actor: Actor,
  where: { readonly id: string } | { readonly number: string },
) =>
  db.claim.findFirst({
    where: { AND: [visibleTo(actor), where] },
    include: { programmeVersion: true },
  });

export type StoredClaim = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

/** The recommendation being signed, for officials; a company does not read it before the decision. */
const findRecommendation = async (db: Db, actor: Actor, claimId: string) =>
  actor.side === "company"
    ? null
    : db.recommendation.findFirst({
        where: { claimId, supersededAt: null },
        include: { approvals: { where: { valid: true }, orderBy: { level: "asc" } } },
      });

type LiveRecommendation = Awaited<ReturnType<typeof findRecommendation>>;

/** Who holds which duty on a claim. Companies read only whether they prepared it, so theirs is asked apart. */
const findDuties = (db: Db, actor: Actor, claimId: string) =>
  actor.side === "office"
    ? db.claimDuty.findMany({ where: { claimId }, select: { userId: true, duty: true } })
    : db.$queryRaw<
        { userId: string; duty: string }[]
      >`SELECT user_id AS "userId", duty FROM app.own_duty(${claimId}::uuid)`;

type SubjectFacts = {
  readonly duties: readonly { readonly userId: string; readonly duty: string }[];
  readonly recommendation?: LiveRecommendation;
  /** Who asked for the act of which this would be the second signature. */
  readonly requestedById?: string | null;
};

/** The subject that the policy and the lifecycle judge. */
export const subjectOf = (
  claim: StoredClaim,
  { duties, recommendation, requestedById = null }: SubjectFacts,
) => ({
  companyId: claim.companyId,
  programmeId: claim.programmeId,
  assigneeId: claim.assigneeId,
  status: claim.status,
  duties,
  signing: recommendation ? { chain: recommendation.chain, signed: recommendation.approvals.length } : null,
  requestedById,
});

/** Loads a claim with all that decides who may do what with it; null when it is not there for this actor. */
export const findSubject = async (
  db: Db,
  actor: Actor,
  where: { readonly id: string } | { readonly number: string },
) => {
  const claim = await findClaim(db, actor, where);
  if (!claim) return null;
  const duties = await findDuties(db, actor, claim.id);
  const recommendation = await findRecommendation(db, actor, claim.id);
  return { claim, recommendation, duties, subject: subjectOf(claim, { duties, recommendation }) };
};
