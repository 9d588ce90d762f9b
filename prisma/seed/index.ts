// The demo's data: `node scripts/run.mjs prisma/seed/index.ts` on an empty, migrated database, and
// `… --open-year YEAR` when a year has turned. MERIDIAN_SEED_NOW sets the moment up to which it tells.
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { "open-year": { type: "string" } } });

// Only this login may move the clock, and the clock stands in one connection.
process.env.DATABASE_URL = process.env.SEED_DATABASE_URL || process.env.DATABASE_URL;
process.env.MERIDIAN_POOL_SIZE = "1";

const say = (what: string): void => void process.stdout.write(`    Seeding: ${what} …\n`);

const momentOf = (text: string | undefined): Date => {
  const moment = text ? new Date(text) : new Date();
  if (Number.isNaN(moment.getTime())) throw new Error(`MERIDIAN_SEED_NOW is not a moment: ${text}`);
  return moment;
};

const run = async (): Promise<void> => {
  const now = momentOf(process.env.MERIDIAN_SEED_NOW);
  const year = values["open-year"];
  if (year === undefined) {
    const { writeDemo } = await import("@/prisma/seed/write-demo");
    await writeDemo(now, say);
  } else {
    const { openYear } = await import("@/prisma/seed/open-year");
    await openYear(Number(year), now, say);
  }
};

const closeConnections = async (): Promise<void> => {
  const { closePool } = await import("@/lib/platform/db/pool");
  await closePool();
};

try {
  await run();
} catch (error) {
  process.stderr.write(`Seeding failed: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.MERIDIAN_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
} finally {
  await closeConnections();
}
