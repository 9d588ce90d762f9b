import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { parseProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import {
  databaseToday,
  findWaitingClaims,
  loadCalendarForJobs,
  queueOnce,
} from "@/lib/review/data/deadline-store";
import { yearOf } from "@/lib/shared/iso-date";
import { workingDaysBetween } from "@/lib/shared/working-days";

/**
 * Writes to companies on the days before a deadline that their programme names (5 and 1 working days in the
 * demo). Answers how many letters were queued; run twice, it queues none the second time.
 */
export const remindOfDeadlines = async (): Promise<number> => {
  const today = await databaseToday();
  const year = yearOf(today);
  const calendar = await loadCalendarForJobs([year - 1, year, year + 1]);
  let queued = 0;
  for (const claim of await findWaitingClaims()) {
    const rules = parseProgrammeRules(claim.rules);
    const left = workingDaysBetween(today, claim.replyDueOn, calendar);
    if (!rules.ok || !left.ok || !rules.value.targets.reminders.includes(left.value)) continue;
    const isNew = await queueOnce({
      ...letterAbout(claim, "correctionReminder", {
        dueOn: claim.replyDueOn,
        waitsFor: claim.status === "RETURNED" ? "correction" : "answer",
      }),
      dedupeKey: `reminder:${claim.id}:${claim.replyDueOn}:${left.value}`,
      claimId: claim.id,
    });
    if (isNew) queued += 1;
  }
  return queued;
};
