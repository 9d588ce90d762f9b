import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { resumeClock } from "@/lib/claims/domain/decision-clock";
import { parseProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import {
  applySystemChange,
  databaseToday,
  findOpenQuestions,
  findWaitingClaims,
  loadCalendarForJobs,
  type WaitingClaim,
} from "@/lib/review/data/deadline-store";
import { compareDates, yearOf } from "@/lib/shared/iso-date";
import { addWorkingDays, type WorkingCalendar } from "@/lib/shared/working-days";

/**
 * Closes what the company left: a correction that did not come by its day plus the days of grace lapses and
 * gives its money back; a question that stayed unanswered is closed and the agency's clock runs on, so that
 * the officer decides on what is there. Answers how many claims moved.
 */
export const lapseOverdueClaims = async (): Promise<number> => {
  const today = await databaseToday();
  const year = yearOf(today);
  const calendar = await loadCalendarForJobs([year - 1, year, year + 1]);
  let moved = 0;
  for (const claim of await findWaitingClaims()) {
    if (!isOverdue(claim, today, calendar)) continue;
    const done =
      claim.status === "RETURNED" ? await lapse(claim) : await closeQuestions(claim, today, calendar);
    if (done) moved += 1;
  }
  return moved;
};

const isOverdue = (claim: WaitingClaim, today: string, calendar: WorkingCalendar): boolean => {
  const rules = parseProgrammeRules(claim.rules);
  if (!rules.ok) return false;
  const last = addWorkingDays(claim.replyDueOn, rules.value.targets.graceWorkingDays, calendar);
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

const closeQuestions = async (
  claim: WaitingClaim,
  today: string,
  calendar: WorkingCalendar,
): Promise<boolean> => {
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
    set: { due_on: clock.value.dueOn, clock_stopped_on: null, reply_due_on: null, open_questions: 0 },
    records: questions.map((id) => ({
      table: "clarification",
      set: { status: "CANCELLED", resolved_at: `${today}T00:00:00Z` },
      where: { id, status: "OPEN" },
    })),
  });
};
