import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import {
  type ClaimDone,
  judgedClaim,
  type ReviewAnswer,
  type Subject,
} from "@/lib/review/commands/judged-claim";
import { isReviewerOf } from "@/lib/review/data/reviewers";
import type { AssignClaimInput, AssignClaimsInput } from "@/lib/review/domain/claim-act-inputs";
import { handingAction } from "@/lib/review/domain/handing-action";
import { fail, ok } from "@/lib/shared/result";

/** The lead gives a claim, wherever it stands, to a reviewer who holds no other duty on it. */
export const assignClaim = idempotent(
  "assignClaim",
  (actor: OfficialActor, input: AssignClaimInput, request) => assign(actor, input, request),
);

/** What became of a form with many claims: those that could not be assigned keep their officer. */
export type AssignedClaims = { readonly assigned: number; readonly refused: readonly string[] };

/** The lead gives the ticked claims to a reviewer; each is a change of its own and repeats harmlessly. */
export const assignClaims = async (actor: OfficialActor, input: AssignClaimsInput) => {
  const refused: string[] = [];
  for (const claimId of input["claimIds[]"]) {
    const key = input.idempotencyKey ? `${input.idempotencyKey}/${claimId}` : undefined;
    const answer = await assignClaim(actor, { claimId, assigneeId: input.assigneeId, idempotencyKey: key });
    if (!answer.ok) refused.push(answer.failure.code);
  }
  const assigned = input["claimIds[]"].length - refused.length;
  const [first] = refused;
  if (assigned === 0 && first) return fail({ code: first });

  return ok<AssignedClaims>({ assigned, refused });
};

const assign = async (
  actor: OfficialActor,
  { claimId, assigneeId }: AssignClaimInput,
  request: RequestKey,
): ReviewAnswer<ClaimDone> => {
  const found = await judgedClaim(actor, handingAction, { id: claimId }, async (db, { claim }) => ({
    isReviewer: await isReviewerOf(db, assigneeId, claim.programmeId),
  }));
  if (!found.ok) return found;
  const { claim, isReviewer, subject } = found.value;
  if (subject.interestedIds.includes(assigneeId)) return fail({ code: "assigneeInterest" } as const);
  if (!isReviewer || holdsOtherDuty(found.value, assigneeId)) return fail({ code: "assigneeUnfit" } as const);

  const result: ClaimDone = { claimId, number: claim.number };
  const applied = await applyClaimChange(
    actor,
    {
      action: handingAction(claim.status),
      claimId,
      version: claim.version,
      event: { type: "claimAssigned", assigneeId },
      set: { assignee_id: assigneeId },
      result,
    },
    request,
  );
  if (!applied.ok)
    return applied.failure.code === "otherDuty" ? fail({ code: "assigneeUnfit" } as const) : applied;

  return ok(result);
};

const holdsOtherDuty = ({ duties }: Subject, userId: string): boolean =>
  duties.some((held) => held.userId === userId && held.duty !== "REVIEWED");
