import { applyClaimChange, type ChangeFailure } from "@/lib/claims/data/apply-claim-change";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { type ClaimDone, type JudgedFailure, judgedClaim, todayOf } from "@/lib/review/commands/judged-claim";
import { columnsAfterQuestion } from "@/lib/review/data/question-columns";
import { findQuestions } from "@/lib/review/data/question-store";
import type { AnswerClarificationInput } from "@/lib/review/domain/answer-clarification-input";
import { yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { CalendarMissing } from "@/lib/shared/working-days";

export type AnswerFailure =
  | JudgedFailure
  | ChangeFailure
  | CalendarMissing
  | { readonly code: "questionNotFound" | "questionClosed" };

/**
 * The company answers a question in words; documents were attached to it before. Figures stay as they are,
 * and the agency's clock runs on once nothing blocking is open.
 */
export const answerClarification = idempotent(
  "answerClarification",
  async (
    actor: CompanyActor,
    { number, clarificationId, answer }: AnswerClarificationInput,
    request,
  ): Promise<Result<ClaimDone, AnswerFailure>> => {
    const today = todayOf(actor);
    const found = await judgedClaim(actor, "answerClarification", { number }, async (db, { claim }) => ({
      questions: await findQuestions(db, claim.id),
      calendar: await loadCalendar(db, yearsAround(yearOf(today))),
    }));
    if (!found.ok) return found;
    const { claim, questions, calendar } = found.value;
    const question = questions.find(({ id }) => id === clarificationId);
    if (question?.status !== "OPEN") return fail({ code: question ? "questionClosed" : "questionNotFound" });

    const closed = { id: clarificationId, status: "ANSWERED" } as const;
    const columns = columnsAfterQuestion(claim, { closed, questions, today, calendar });
    if (!columns.ok) return columns;

    const result: ClaimDone = { claimId: claim.id, number: claim.number };
    const applied = await applyClaimChange(
      actor,
      {
        action: "answerClarification",
        claimId: claim.id,
        version: claim.version,
        event: { type: "clarificationAnswered", clarificationId },
        set: columns.value,
        records: [
          {
            table: "clarification",
            set: {
              status: "ANSWERED",
              answer,
              answered_by_id: actor.userId,
              answered_at: actor.person.now,
            },
            where: { id: clarificationId, status: "OPEN" },
          },
        ],
        outbox: [letterAbout(claim, "clarificationAnswered")],
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);
