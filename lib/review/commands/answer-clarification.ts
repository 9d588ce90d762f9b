import {
  applyClaimChange,
  type ChangeFailure,
  type ClaimColumns,
} from "@/lib/claims/data/apply-claim-change";
import { findSubject, type StoredClaim } from "@/lib/claims/data/claim-store";
import { type LifecycleFailure, mayAct } from "@/lib/claims/domain/lifecycle";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { resumedColumns } from "@/lib/review/data/clock-columns";
import { type CompanyQuestion, findQuestions } from "@/lib/review/data/question-store";
import type { AnswerClarificationInput } from "@/lib/review/domain/answer-clarification-input";
import { letterAbout } from "@/lib/review/domain/claim-letter";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { CalendarMissing, WorkingCalendar } from "@/lib/shared/working-days";

export type AnswerFailure =
  | LifecycleFailure
  | ChangeFailure
  | CalendarMissing
  | { readonly code: "claimNotFound" | "questionNotFound" | "questionClosed" };

type Answered = { readonly claimId: string; readonly number: string };

/**
 * The company answers a question in words; documents were attached to it before. Figures stay as they are,
 * and the agency's clock runs on once nothing blocking is open.
 */
export const answerClarification = idempotent(
  "answerClarification",
  async (
    actor: CompanyActor,
    input: AnswerClarificationInput,
    request,
  ): Promise<Result<Answered, AnswerFailure>> => {
    const today = moscowDateOf(new Date(actor.person.now));
    const found = await withContext(actor.session, async (db) => {
      const subject = await findSubject(db, actor, { number: input.number });
      return (
        subject && {
          ...subject,
          questions: await findQuestions(db, subject.claim.id),
          calendar: await loadCalendar(db, yearsAround(yearOf(today))),
        }
      );
    });
    if (!found) return fail({ code: "claimNotFound" });
    const verdict = mayAct(actor, "answerClarification", found.subject);
    if (!verdict.ok) return verdict;
    const question = found.questions.find(({ id }) => id === input.clarificationId);
    if (question?.status !== "OPEN") return fail({ code: question ? "questionClosed" : "questionNotFound" });

    const columns = columnsAfter(found.claim, { answered: question, ...found, today });
    if (!columns.ok) return columns;
    const result: Answered = { claimId: found.claim.id, number: found.claim.number };
    const applied = await applyClaimChange(
      actor,
      {
        action: "answerClarification",
        claimId: found.claim.id,
        version: found.claim.version,
        event: { type: "clarificationAnswered", clarificationId: question.id },
        set: columns.value,
        records: [
          {
            table: "clarification",
            set: {
              status: "ANSWERED",
              answer: input.answer,
              answered_by_id: actor.userId,
              answered_at: actor.person.now,
            },
            where: { id: question.id, status: "OPEN" },
          },
        ],
        outbox: [letterAbout(found.claim, "clarificationAnswered")],
        result,
      },
      request,
    );
    return applied.ok ? ok(result) : applied;
  },
);

type After = {
  readonly answered: CompanyQuestion;
  readonly questions: readonly CompanyQuestion[];
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
};

const columnsAfter = (
  claim: StoredClaim,
  { answered, questions, today, calendar }: After,
): Result<ClaimColumns, CalendarMissing> => {
  const open = questions.filter(({ id, status }) => status === "OPEN" && id !== answered.id);
  const counts: ClaimColumns = {
    open_questions: open.length,
    answered_questions: questions.filter(({ status }) => status === "ANSWERED").length + 1,
    ...(open.length === 0 ? { reply_due_on: null } : {}),
  };
  if (claim.clockStoppedOn === null || open.some(({ blocking }) => blocking)) return ok(counts);
  const resumed = resumedColumns(claim, today, calendar);
  return resumed.ok ? ok({ ...counts, ...resumed.value }) : resumed;
};
