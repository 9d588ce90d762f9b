import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { type ClaimDone, judgedClaim, type ReviewAnswer, todayOf } from "@/lib/review/commands/judged-claim";
import { columnsAfterQuestion } from "@/lib/review/data/question-columns";
import { findReviewState } from "@/lib/review/data/review-store";
import type { ResolveClarificationInput } from "@/lib/review/domain/clarification-inputs";
import { yearOf } from "@/lib/shared/iso-date";
import { fail, ok } from "@/lib/shared/result";

const closable = {
  RESOLVED: { from: "ANSWERED" },
  CANCELLED: { from: "OPEN" },
} as const;

/** The officer accepts an answer, or takes back a question that is not needed any more. */
export const resolveClarification = idempotent(
  "resolveClarification",
  async (actor: OfficialActor, input: ResolveClarificationInput, request): ReviewAnswer<ClaimDone> => {
    const today = todayOf(actor);
    const found = await judgedClaim(
      actor,
      "resolveClarification",
      { id: input.claimId },
      async (db, { claim }) => ({
        questions: (await findReviewState(db, claim.id)).questions,
        calendar: await loadCalendar(db, yearsAround(yearOf(today))),
      }),
    );
    if (!found.ok) return found;
    const { claim, questions, calendar } = found.value;
    const { clarificationId, outcome } = input;
    const question = questions.find(({ id }) => id === clarificationId);
    const { from } = closable[outcome];
    if (question?.status !== from)
      return fail({ code: question ? "questionClosed" : "questionNotFound" } as const);

    const closed = { id: clarificationId, status: outcome };
    const columns = columnsAfterQuestion(claim, { closed, questions, today, calendar });
    if (!columns.ok) return columns;

    const result: ClaimDone = { claimId: claim.id, number: claim.number };
    const applied = await applyClaimChange(
      actor,
      {
        action: "resolveClarification",
        claimId: claim.id,
        version: input.version,
        event: { type: "clarificationResolved", clarificationId, outcome },
        set: columns.value,
        records: [
          {
            table: "clarification",
            set: { status: outcome, resolved_at: actor.person.now },
            where: { id: clarificationId, status: from },
          },
        ],
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);
