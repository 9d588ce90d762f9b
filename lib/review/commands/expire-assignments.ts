import { queueOnce } from "@/lib/platform/db/queue-once";
import { parseProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import { applySystemChange, databaseToday, loadCalendarForJobs } from "@/lib/review/data/deadline-store";
import { findHeldClaims, type HeldClaim } from "@/lib/review/data/idle-assignment-store";
import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { uuidv7 } from "@/lib/shared/ids";
import { compareDates, yearOf } from "@/lib/shared/iso-date";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "@/lib/shared/working-days";

/** Working days before an assignment ends at which its officer hears of it. */
const reminderWorkingDays = 2;

/**
 * Puts claims back into the queue whose officer has left, or has let them lie for as long as the whole decision may
 * take, and tells the leads; the officer hears of it before. What was decided on a claim stays. Answers how many claims and letters moved.
 */
export const expireAssignments = async (): Promise<number> => {
  const today = await databaseToday();
  const year = yearOf(today);
  const calendar = await loadCalendarForJobs([year - 1, year, year + 1]);
  let moved = 0;
  for (const claim of await findHeldClaims()) if (await judge(claim, today, calendar)) moved += 1;
  return moved;
};

const judge = async (claim: HeldClaim, today: string, calendar: WorkingCalendar): Promise<boolean> => {
  if (!claim.isHolderFit) return release(claim);

  const rules = parseProgrammeRules(claim.rules);
  if (!rules.ok) return false;
  const last = addWorkingDays(claim.movedOn, rules.value.targets.decisionWorkingDays, calendar);
  // A year without a calendar: nobody can say how many working days have passed.
  if (!last.ok) return false;
  if (compareDates(today, last.value) > 0) return release(claim);

  const left = workingDaysBetween(today, last.value, calendar);
  return left.ok && left.value === reminderWorkingDays ? remind(claim, last.value) : false;
};

const release = (claim: HeldClaim): Promise<boolean> =>
  applySystemChange({
    action: "expireAssignment",
    claimId: claim.id,
    version: claim.version,
    event: { type: "assignmentExpired", data: { assigneeId: claim.assigneeId }, visible: false },
    set: { assignee_id: null },
    outbox: [letterAbout(claim, "assignmentExpired")],
  });

const remind = (claim: HeldClaim, lastOn: string): Promise<boolean> =>
  queueOnce({
    ...letterAbout(claim, "assignmentExpiring", { lastOn }),
    id: uuidv7(),
    dedupeKey: `assignment:${claim.id}:${claim.assigneeId}:${lastOn}`,
    claimId: claim.id,
  });
