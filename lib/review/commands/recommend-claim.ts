import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { RecordWrite } from "@/lib/platform/db/apply";
import { idempotent } from "@/lib/platform/db/idempotency";
import { type ClaimDone, judgedClaim, type ReviewAnswer } from "@/lib/review/commands/judged-claim";
import { decisionHash, shownHash } from "@/lib/review/data/decision-hash";
import { loadRecommendation } from "@/lib/review/data/recommendation";
import { verdictRecord } from "@/lib/review/data/verdict-record";
import { approvalChainFor } from "@/lib/review/domain/approval-chain";
import type { RecommendClaimInput } from "@/lib/review/domain/recommend-claim-input";
import { leftBeforeRecommending } from "@/lib/review/domain/recommendation-readiness";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok } from "@/lib/shared/result";

/** The finished review goes to the signers, with the whole decision and its hash. Figures are locked from here. */
export const recommendClaim = idempotent(
  "recommendClaim",
  async (actor: OfficialActor, input: RecommendClaimInput, request): ReviewAnswer<ClaimDone> => {
    const found = await judgedClaim(actor, "recommend", { id: input.claimId }, (db, { claim }) =>
      loadRecommendation(db, claim, input.message),
    );
    if (!found.ok) return found;
    const { claim, review, snapshot, carried, others, openQuestions } = found.value;
    const left = leftBeforeRecommending(review, input.outcome);
    const [first] = left;
    if (first || snapshot === null)
      return fail({ code: first?.code ?? "linesUndecided", count: first?.count ?? 0 });
    if (snapshot.outcome !== input.outcome)
      return fail({ code: input.outcome === "APPROVE" ? "nothingToApprove" : "somethingLeft" } as const);
    if (input.shown !== undefined && input.shown !== shownHash(snapshot))
      return fail({ code: "previewChanged" } as const);

    const hash = decisionHash(snapshot);
    const { support } = snapshot.totals;
    const chain = approvalChainFor(rulesOf(claim.programmeVersion), { others, own: BigInt(support) });
    const result: ClaimDone = { claimId: claim.id, number: claim.number };
    const at = { actorId: actor.userId, at: actor.person.now, round: claim.round };
    const row = {
      id: uuidv7(),
      round: claim.round,
      outcome: snapshot.outcome,
      support,
      snapshot,
      hash,
      chain,
      message: input.message,
      made_by_id: actor.userId,
      made_at: actor.person.now,
      superseded_at: null,
    };
    const applied = await applyClaimChange(
      actor,
      {
        action: "recommend",
        claimId: claim.id,
        version: input.version,
        event: { type: "recommendationMade", outcome: snapshot.outcome, support, hash },
        set: { open_questions: 0, ...(claim.replyDueOn === null ? {} : { reply_due_on: null }) },
        records: [
          { table: "recommendation", row },
          ...carried.map((verdict) =>
            verdictRecord(verdict, { ...at, lineId: verdict.lineId, internal: verdict.internal }),
          ),
          ...openQuestions.map((id) => cancelledQuestion(id, actor.person.now)),
        ],
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);

/** A question that stops nothing is not waited for; the company is told that it needs no answer any more. */
const cancelledQuestion = (id: string, at: string): RecordWrite => ({
  table: "clarification",
  set: { status: "CANCELLED", resolved_at: at },
  where: { id, status: "OPEN" },
});
