import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { resumeClock } from "@/lib/claims/domain/decision-clock";
import { eachWaitingClaim, type JobTime } from "@/lib/review/commands/each-waiting-claim";
import { applySystemChange, findOpenQuestions, type WaitingClaim } from "@/lib/review/data/deadline-store";
import { compareDates } from "@/lib/shared/iso-date";
import { addWorkingDays, versionsBetween } from "@/lib/shared/working-days";

/**
 * Closes what the company left: a correction that did not come by its day plus the days of grace lapses and
 * gives its money back; a question that stayed unanswered is closed and the agency's clock runs on, so that
 * the officer decides on what is there. Answers how many claims moved.
 */
export const lapseOverdueClaims = (): Promise<number> =>
  eachWaitingClaim(async (claim, time) => {
    if (!isOverdue(claim, time)) return false;
    return claim.status === "RETURNED" ? lapse(claim) : closeQuestions(claim, time);
  });

const isOverdue = ({ replyDueOn, workflow }: WaitingClaim, { today, calendar }: JobTime): boolean => {
  const last = addWorkingDays(replyDueOn, workflow.graceDays, calendar);
  return last.ok && compareDates(today, last.value) > 0;
};

const lapse = (claim: WaitingClaim): Promise<boolean> =>
  applySystemChange({
    action: "lapse",
    claimId: claim.id,
    version: claim.version,
    event: { type: "claimLapsed", data: {}, visible: true },
    set: { reserved: "0", reply_due_on: null, clock_stopped_on: null, due_on: null },
    outbox: [letterAbout(claim, "claimLapsed")],
  });

const closeQuestions = async (claim: WaitingClaim, { now, today, calendar }: JobTime): Promise<boolean> => {
  const questions = await findOpenQuestions(claim.id);
  const clock = resumeClock({ dueOn: claim.dueOn, stoppedOn: claim.clockStoppedOn }, today, calendar);
  const [first] = questions;
  if (!first || !clock.ok) return false;
  return applySystemChange({
    action: "lapseUnanswered",
    claimId: claim.id,
    version: claim.version,
    event: {
      type: "clarificationLapsed",
      data: { clarificationId: first, questions: questions.length },
      visible: true,
    },
    set: {
      due_on: clock.value.dueOn,
      calendar_version: versionsBetween(today, clock.value.dueOn, calendar),
      clock_stopped_on: null,
      reply_due_on: null,
      open_questions: 0,
    },
    records: questions.map((id) => ({
      table: "clarification",
      set: { status: "CANCELLED", resolved_at: now },
      where: { id, status: "OPEN" },
    })),
  });
};
