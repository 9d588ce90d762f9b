import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { findFiledLines } from "@/lib/claims/data/claim-lines";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { RecordWrite } from "@/lib/platform/db/apply";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { type ClaimDone, judgedClaim, type ReviewAnswer, todayOf } from "@/lib/review/commands/judged-claim";
import { stoppedColumns } from "@/lib/review/data/clock-columns";
import type { AskClarificationInput, Question } from "@/lib/review/domain/clarification-inputs";
import { uuidv7 } from "@/lib/shared/ids";
import { type IsoDate, yearOf } from "@/lib/shared/iso-date";
import { fail, ok } from "@/lib/shared/result";
import { addWorkingDays, versionsBetween } from "@/lib/shared/working-days";

/** Questions to the company in one letter; figures stay as they are. Blocking ones stop the agency's clock. */
export const askClarification = idempotent(
  "askClarification",
  async (actor: OfficialActor, input: AskClarificationInput, request): ReviewAnswer<ClaimDone> => {
    const today = todayOf(actor);
    const found = await judgedClaim(
      actor,
      "askClarification",
      { id: input.claimId },
      async (db, { claim }) => ({
        lines: await findFiledLines(db, claim.id),
        calendar: await loadCalendar(db, yearsAround(yearOf(today))),
      }),
    );
    if (!found.ok) return found;
    const { claim, lines, calendar } = found.value;
    const known = new Set(lines.map(({ id }) => id));
    const { questions, blocking } = input;
    if (questions.some(({ lineId }) => lineId !== null && !known.has(lineId)))
      return fail({ code: "lineNotFound" } as const);

    const { workflow } = rulesOf(claim.programmeVersion);
    const due = addWorkingDays(today, workflow.correctionTerm.days, calendar);
    if (!due.ok) return due;

    const records = questions.map((question) =>
      questionRecord(question, { actor, blocking, dueOn: due.value }),
    );
    const result: ClaimDone = { claimId: claim.id, number: claim.number };
    const applied = await applyClaimChange(
      actor,
      {
        action: "askClarification",
        claimId: claim.id,
        version: input.version,
        event: {
          type: "clarificationAsked",
          clarificationId: records[0]?.row.id ?? "",
          lineId: onlyLineOf(questions),
          blocking,
          dueOn: due.value,
          calendarVersion: versionsBetween(today, due.value, calendar),
          questions: questions.length,
        },
        set: {
          open_questions: claim.openQuestions + questions.length,
          reply_due_on: due.value,
          ...(blocking ? stoppedColumns(claim, today) : {}),
        },
        records,
        outbox: [
          letterAbout(claim, "clarificationAsked", {
            dueOn: due.value,
            question: questions.map(({ text }) => text).join("\n"),
          }),
        ],
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);

type Asking = { readonly actor: OfficialActor; readonly blocking: boolean; readonly dueOn: IsoDate };
type QuestionRecord = Extract<RecordWrite, { row: unknown }> & { readonly row: { readonly id: string } };

const questionRecord = ({ lineId, text }: Question, { actor, blocking, dueOn }: Asking): QuestionRecord => ({
  table: "clarification",
  row: {
    id: uuidv7(),
    line_id: lineId,
    question: text,
    blocking,
    status: "OPEN",
    asked_by_id: actor.userId,
    asked_at: actor.person.now,
    due_on: dueOn,
    answer: null,
    answered_by_id: null,
    answered_at: null,
    resolved_at: null,
  },
});

const onlyLineOf = (questions: readonly Question[]): string | null => {
  const [first, ...others] = questions;

  return first && others.length === 0 ? first.lineId : null;
};
