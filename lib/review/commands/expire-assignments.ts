import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { queueOnce } from "@/lib/platform/db/queue-once";
import { eachClaim, type JobTime } from "@/lib/review/commands/each-waiting-claim";
import { applySystemChange } from "@/lib/review/data/deadline-store";
import { findHeldClaims, type HeldClaim } from "@/lib/review/data/idle-assignment-store";
import { compareDates } from "@/lib/shared/iso-date";
import { addWorkingDays, workingDaysBetween } from "@/lib/shared/working-days";

/** Working days before an assignment ends at which its officer hears of it. */
const reminderWorkingDays = 2;

/**
 * Puts claims back into the queue whose officer has left, or has let them lie for as long as the whole decision may
 * take, and tells the leads; the officer hears of it before. What was decided on a claim stays. Answers how many
 * claims and letters moved.
 */
export const expireAssignments = (): Promise<number> => eachClaim(findHeldClaims, judge);

const judge = async (claim: HeldClaim, { today, calendar }: JobTime): Promise<boolean> => {
  if (!claim.isHolderFit) return release(claim);

  const last = addWorkingDays(claim.movedOn, claim.workflow.decisionTerm.days, calendar);
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
    dedupeKey: `assignment:${claim.id}:${claim.assigneeId}:${lastOn}`,
    claimId: claim.id,
  });
