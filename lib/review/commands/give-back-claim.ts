import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import {
  type ClaimDone,
  judgedClaim,
  nothingMore,
  type ReviewAnswer,
} from "@/lib/review/commands/judged-claim";
import type { GiveBackClaimInput, UnassignClaimInput } from "@/lib/review/domain/claim-act-inputs";
import { fail, ok } from "@/lib/shared/result";

/** The officer gives an own claim back to the queue. What was decided on it stays. */
export const giveBackClaim = idempotent(
  "giveBackClaim",
  (actor: OfficialActor, input: GiveBackClaimInput, request) => release(actor, "giveBack", input, request),
);

/** The lead puts an officer's claim back into the queue. */
export const unassignClaim = idempotent(
  "unassignClaim",
  (actor: OfficialActor, input: UnassignClaimInput, request) => release(actor, "unassign", input, request),
);

/**
 * Without an officer the claim waits for one, and the company could answer nobody: while a question is open
 * it can only be handed to a colleague.
 */
const release = async (
  actor: OfficialActor,
  action: "giveBack" | "unassign",
  { claimId, version }: GiveBackClaimInput,
  request: RequestKey,
): ReviewAnswer<ClaimDone> => {
  const found = await judgedClaim(actor, action, { id: claimId }, nothingMore);
  if (!found.ok) return found;
  const { claim } = found.value;
  if (claim.openQuestions > 0) return fail({ code: "questionsOpen", count: claim.openQuestions } as const);

  const result: ClaimDone = { claimId: claim.id, number: claim.number };
  const type = action === "giveBack" ? "claimGivenBack" : "claimUnassigned";
  const applied = await applyClaimChange(
    actor,
    { action, claimId, version, event: { type }, set: { assignee_id: null }, result },
    request,
  );

  return applied.ok ? ok(result) : applied;
};
