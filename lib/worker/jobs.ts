import { Logger, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import { expireDrafts } from "@/lib/claims/commands/expire-drafts";
import { keepRetention } from "@/lib/identity/commands/keep-retention";
import { deliverMessage } from "@/lib/notifications/commands/deliver-message";
import { writeAnchor } from "@/lib/platform/audit/write-anchor";
import { workerPool } from "@/lib/platform/db/worker-pool";
import { logger } from "@/lib/platform/logger";
import { NoMailTransport } from "@/lib/platform/mail/transport";
import { sweepConfiguredStorage } from "@/lib/platform/storage/configured-storage";
import { sweepOrphanFiles } from "@/lib/platform/storage/orphan-files";
import { fetchRates } from "@/lib/programmes/commands/fetch-rates";
import { announceInterests } from "@/lib/review/commands/announce-interests";
import { expireAssignments } from "@/lib/review/commands/expire-assignments";
import { lapseOverdueClaims } from "@/lib/review/commands/lapse-overdue-claims";
import { moveDelegatedClaims } from "@/lib/review/commands/move-delegated-claims";
import { remindOfDeadlines } from "@/lib/review/commands/remind-of-deadlines";

// The composition of all jobs: commands by name. Runs inside the web process, or alone (`npm run worker`).

const tasks: TaskList = {
  deliver: async (payload) => deliverMessage((payload as { readonly id: string }).id),
  lapse: async () => logged("lapse", await lapseOverdueClaims()),
  remind: async () => logged("remind", await remindOfDeadlines()),
  expire: async () => logged("expire", (await expireAssignments()) + (await expireDrafts())),
  interests: async () => logged("interests", await announceInterests()),
  standIn: async () => logged("standIn", await moveDelegatedClaims()),
  retain: async () => logged("retain", await keepRetention()),
  rates: async () => logged("rates", await fetchRates()),
  anchor: async () => logged("anchor", await writeAnchor()),
  sweep: async () =>
    logged("sweep", (await sweepConfiguredStorage()) + (await sweepOrphanFiles(workerPool()))),
};

// Times are UTC: reminders go out at nine in the morning in Moscow.
const timetable = parseCronItems([
  { task: "remind", match: "0 6 * * *", identifier: "remind" },
  { task: "expire", match: "20 6 * * *", identifier: "expire" },
  { task: "retain", match: "50 1 * * *", identifier: "retain" },
  { task: "lapse", match: "15 * * * *", identifier: "lapse" },
  { task: "interests", match: "25 * * * *", identifier: "interests" },
  // Five past every hour: days begin and end in Moscow at nine in the evening of UTC.
  { task: "standIn", match: "5 * * * *", identifier: "standIn" },
  { task: "rates", match: "45 * * * *", identifier: "rates" },
  { task: "anchor", match: "5 * * * *", identifier: "anchor" },
  { task: "sweep", match: "35 * * * *", identifier: "sweep" },
]);

/** The library writes a line a job to the console; ours are the failures, below, and what a job did. */
const quiet = new Logger(() => () => undefined);

const logged = (job: string, count: number): void => {
  if (count > 0) logger().info({ job, count }, "job done");
};

/** Starts working off the jobs; the answer's `stop()` lets running ones finish. */
export const startWorker = async (): Promise<Runner> => {
  const runner = await run({
    pgPool: workerPool(),
    concurrency: 2,
    noHandleSignals: true,
    parsedCronItems: timetable,
    taskList: tasks,
    logger: quiet,
  });
  runner.events.on("job:error", ({ job, error }) => {
    const reason = error instanceof NoMailTransport ? "no mail transport" : String(error);
    logger().warn(
      { job: job.task_identifier, attempts: job.attempts, reason },
      "job failed, will be tried again",
    );
  });
  return runner;
};
