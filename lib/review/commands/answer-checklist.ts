import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import {
  type ClaimDone,
  judgedClaim,
  nothingMore,
  type ReviewAnswer,
} from "@/lib/review/commands/judged-claim";
import type { AnswerChecklistInput } from "@/lib/review/domain/checklist-input";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok } from "@/lib/shared/result";

/** The officer confirms an item of the checklist, or says why not. */
export const answerChecklist = idempotent(
  "answerChecklist",
  async (actor: OfficialActor, input: AnswerChecklistInput, request): ReviewAnswer<ClaimDone> => {
    const found = await judgedClaim(actor, "answerChecklist", { id: input.claimId }, nothingMore);
    if (!found.ok) return found;
    const { claim } = found.value;
    const { item, passed, note } = input;
    if (!rulesOf(claim.programmeVersion).workflow.checklist.includes(item))
      return fail({ code: "itemUnknown" } as const);

    const result: ClaimDone = { claimId: claim.id, number: claim.number };
    const row = {
      id: uuidv7(),
      round: claim.round,
      item,
      passed,
      note,
      actor_id: actor.userId,
      at: actor.person.now,
    };
    const applied = await applyClaimChange(
      actor,
      {
        action: "answerChecklist",
        claimId: claim.id,
        version: input.version,
        event: { type: "checklistAnswered", item, passed },
        records: [{ table: "checklist_answer", conflict: ["claim_id", "round", "item"], row }],
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);
