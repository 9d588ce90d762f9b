import { applyClaimChange } from "@/lib/claims/data/apply-claim-change";
import { findFiledLines } from "@/lib/claims/data/claim-lines";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { RecordWrite } from "@/lib/platform/db/apply";
import { idempotent } from "@/lib/platform/db/idempotency";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import {
  type ClaimDone,
  judgedClaim,
  type ReviewAnswer,
  type Subject,
  todayOf,
} from "@/lib/review/commands/judged-claim";
import { stoppedColumns } from "@/lib/review/data/clock-columns";
import type { FlaggedPart, ReturnForCorrectionInput } from "@/lib/review/domain/return-for-correction-input";
import { uuidv7 } from "@/lib/shared/ids";
import { yearOf } from "@/lib/shared/iso-date";
import { fail, ok } from "@/lib/shared/result";
import { addWorkingDays, versionsBetween, type WorkingCalendar } from "@/lib/shared/working-days";

/**
 * Gives the claim back to the company with the flagged parts open. The clock stops, the reservation stays,
 * and the same officer gets the corrected version.
 */
export const returnForCorrection = idempotent(
  "returnForCorrection",
  async (actor: OfficialActor, input: ReturnForCorrectionInput, request): ReviewAnswer<ClaimDone> => {
    const today = todayOf(actor);
    const found = await judgedClaim(
      actor,
      "returnForCorrection",
      { id: input.claimId },
      async (db, { claim }) => ({
        lines: await findFiledLines(db, claim.id),
        calendar: await loadCalendar(db, yearsAround(yearOf(today))),
      }),
    );
    if (!found.ok) return found;
    const { claim, lines } = found.value;
    const flagged = input.flags.flatMap(({ lineId }) => (lineId === null ? [] : [lineId]));
    if (flagged.some((id) => !lines.some((line) => line.id === id)))
      return fail({ code: "lineNotFound" } as const);
    const due = dueDate(found.value, today);
    if (!due.ok) return due;

    const result: ClaimDone = { claimId: claim.id, number: claim.number };
    const applied = await applyClaimChange(
      actor,
      {
        action: "returnForCorrection",
        claimId: claim.id,
        version: input.version,
        event: {
          type: "claimReturned",
          parts: input.flags.length,
          dueOn: due.value,
          calendarVersion: versionsBetween(today, due.value, found.value.calendar),
        },
        set: { returns: claim.returns + 1, reply_due_on: due.value, ...stoppedColumns(claim, today) },
        flaggedLines: flagged,
        records: input.flags.map((flag) => flagRecord(flag, claim.round, actor)),
        outbox: [
          letterAbout(claim, "claimReturned", { parts: String(input.flags.length), dueOn: due.value }),
        ],
        result,
      },
      request,
    );

    return applied.ok ? ok(result) : applied;
  },
);

/** A claim goes back only so often, and never while a question waits for its answer. */
const dueDate = ({ claim, calendar }: Subject & { readonly calendar: WorkingCalendar }, today: string) => {
  const { workflow } = rulesOf(claim.programmeVersion);
  if (claim.returns >= workflow.returns)
    return fail({ code: "tooManyReturns", most: workflow.returns } as const);
  if (claim.openQuestions > 0) return fail({ code: "questionsOpen", count: claim.openQuestions } as const);

  return addWorkingDays(today, workflow.correctionTerm.days, calendar);
};

const flagRecord = (
  { part, lineId, remark }: FlaggedPart,
  round: number,
  actor: OfficialActor,
): RecordWrite => ({
  table: "correction_flag",
  row: {
    id: uuidv7(),
    round,
    part,
    line_id: lineId,
    remark,
    created_at: actor.person.now,
    created_by_id: actor.userId,
    fixed_at: null,
  },
});
