import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { queueOnce } from "@/lib/platform/db/queue-once";
import { eachWaitingClaim } from "@/lib/review/commands/each-waiting-claim";
import { workingDaysBetween } from "@/lib/shared/working-days";

/**
 * Writes to companies on the days before a deadline that their programme names (5 and 1 working days in the
 * demo). Answers how many letters were queued; run twice, it queues none the second time.
 */
export const remindOfDeadlines = (): Promise<number> =>
  eachWaitingClaim(async (claim, { today, calendar }) => {
    const left = workingDaysBetween(today, claim.replyDueOn, calendar);
    if (!left.ok || !claim.workflow.reminders.includes(left.value)) return false;
    return queueOnce({
      ...letterAbout(claim, "correctionReminder", {
        dueOn: claim.replyDueOn,
        waitsFor: claim.status === "RETURNED" ? "correction" : "answer",
      }),
      dedupeKey: `reminder:${claim.id}:${claim.replyDueOn}:${left.value}`,
      claimId: claim.id,
    });
  });
