import "server-only";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { Actor } from "@/lib/identity/domain/actor";
import type { HeldDuty } from "@/lib/identity/domain/duties";
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

type Standing = { readonly duties: readonly HeldDuty[]; readonly interestedIds: readonly string[] };

/**
 * Who holds which duty on a claim, and which officials have declared an interest in its company, in one statement.
 * Companies read only whether they prepared it, and nothing of what officials declare.
 */
const findStanding = async (db: Db, actor: Actor, claimId: string): Promise<Standing> => {
  if (actor.side === "company") {
    const duties = await db.$queryRaw<
      HeldDuty[]
    >`SELECT user_id AS "userId", duty FROM app.own_duty(${claimId}::uuid)`;
    return { duties, interestedIds: [] };
  }
  const rows = await db.$queryRaw<{ userId: string; duty: string | null }[]>`
    SELECT user_id AS "userId", duty FROM claim_duty WHERE claim_id = ${claimId}::uuid
    UNION ALL
    SELECT i.user_id, NULL FROM claim c JOIN company o ON o.id = c.company_id JOIN declared_interest i ON i.inn = o.inn
      WHERE c.id = ${claimId}::uuid AND i.ended_at IS NULL AND app.moscow_today() BETWEEN i.from_on AND coalesce(i.until_on, 'infinity'::date)`;

  return {
    duties: rows.flatMap(({ userId, duty }) => (duty === null ? [] : [{ userId, duty }])),
    interestedIds: rows.flatMap(({ userId, duty }) => (duty === null ? [userId] : [])),
  };
};

type SubjectFacts = {
  readonly duties: readonly { readonly userId: string; readonly duty: string }[];
  readonly recommendation?: LiveRecommendation;
  readonly interestedIds?: readonly string[];
  /** Who asked for the act of which this would be the second signature. */
  readonly requestedById?: string | null;
};

/** The subject that the policy and the lifecycle judge. */
export const subjectOf = (
  claim: StoredClaim,
  { duties, interestedIds = [], recommendation, requestedById = null }: SubjectFacts,
) => ({
  companyId: claim.companyId,
  programmeId: claim.programmeId,
  assigneeId: claim.assigneeId,
  status: claim.status,
  duties,
  interestedIds,
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
  const { duties, interestedIds } = await findStanding(db, actor, claim.id);
  const recommendation = await findRecommendation(db, actor, claim.id);
  const subject = subjectOf(claim, { duties, interestedIds, recommendation });
  return { claim, recommendation, duties, subject };
};
