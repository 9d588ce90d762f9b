import { logger } from "@/lib/platform/logger";
import {
  databaseClock,
  findWaitingClaims,
  type JobClock,
  loadCalendarForJobs,
  type WaitingClaim,
} from "@/lib/review/data/deadline-store";
import { yearOf } from "@/lib/shared/iso-date";
import type { WorkingCalendar } from "@/lib/shared/working-days";

/** When a job runs, and what deadlines are counted by. */
export type JobTime = JobClock & { readonly calendar: WorkingCalendar };

/**
 * Walks through the claims that wait for their company, the most urgent first, and answers for how many `work` did
 * something. A claim that fails does not hold up the others: all failures are thrown together at the end.
 */
export const eachWaitingClaim = (
  work: (claim: WaitingClaim, time: JobTime) => Promise<boolean>,
): Promise<number> => eachClaim(findWaitingClaims, work);

/** The same for any claims that a job looks after. */
export const eachClaim = async <C extends { readonly number: string }>(
  find: () => Promise<readonly C[]>,
  work: (claim: C, time: JobTime) => Promise<boolean>,
): Promise<number> => {
  const clock = await databaseClock();
  const time = { ...clock, calendar: await loadCalendarForJobs(clock.today) };
  if (!time.calendar.years.has(yearOf(clock.today)))
    logger().error({ year: yearOf(clock.today) }, "no calendar of this year: deadlines cannot be judged");
  const failures: unknown[] = [];
  let worked = 0;
  for (const claim of await find()) {
    try {
      if (await work(claim, time)) worked += 1;
    } catch (error) {
      failures.push(new Error(`Claim ${claim.number}: ${error}`, { cause: error }));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join("; "));
  return worked;
};
