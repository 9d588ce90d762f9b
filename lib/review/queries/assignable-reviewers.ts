import "server-only";
import type { HeldDuty } from "@/lib/identity/domain/duties";
import type { Db } from "@/lib/platform/db/prisma";
import { findRelated } from "@/lib/review/data/relations-store";
import { findReviewers, type Reviewer } from "@/lib/review/data/reviewers";
import { type FoundRelation, foundRelations } from "@/lib/review/domain/found-relations";

/** Somebody the claim can be given to, with what connects them with its company: hints, no more. */
export type AssignableReviewer = Reviewer & { readonly relations: readonly FoundRelation[] };

type Claim = {
  readonly companyId: string;
  readonly duties: readonly HeldDuty[];
  readonly interestedIds: readonly string[];
};

/** Reviewers who hold no other duty on the claim and have declared no interest in its company. */
export const assignableReviewers = async (
  db: Db,
  { companyId, duties, interestedIds }: Claim,
): Promise<readonly AssignableReviewer[]> => {
  const reviewers = await findReviewers(db);
  const related = await findRelated(db, [companyId]);
  const [company] = related.companies;
  const isFree = ({ id }: Reviewer) =>
    !interestedIds.includes(id) && !duties.some(({ userId, duty }) => userId === id && duty !== "REVIEWED");

  return reviewers.filter(isFree).map((reviewer) => {
    const person = related.reviewers.find(({ id }) => id === reviewer.id);

    return { ...reviewer, relations: company && person ? foundRelations(person, company) : [] };
  });
};
