// The order of a start. Each step says what it does; each refusal is one sentence and exit code 1.
import { serverEnv } from "../lib/app-env.mjs";
import { ensureBuild } from "../lib/build.mjs";
import { ensureDependencies } from "../lib/dependencies.mjs";
import { ensureGenerated } from "../lib/generated.mjs";
import { inProject } from "../lib/paths.mjs";
import { endChildren, sleep } from "../lib/processes.mjs";
import { note, refuse, runCommand } from "../lib/say.mjs";
import { readSecretFiles } from "../lib/secret-files.mjs";
import { startServerProcess, stopServerProcess } from "../lib/server-process.mjs";
import { askOne } from "../lib/sql.mjs";
import { bannerOf } from "./banner.mjs";
import { openDatabase } from "./database.mjs";
import { prepareDemo } from "./demo.mjs";
import { dropRunLock, takeRunLock } from "./run-lock.mjs";
import { readSettings, requireFreePort } from "./settings.mjs";
import { createShutdown, endWanted } from "./shutdown.mjs";

const DEV_DIST = ".next-dev";
const STOP_PATIENCE = 15_000;

const serverArguments = async ({ dev, port, host }) => {
  if (!dev) return [await ensureBuild(".next")];
  return [inProject("node_modules/next/dist/bin/next"), "dev", "--port", String(port), "--hostname", host];
};

const serve = async (settings, database, shutdown) => {
  const args = await serverArguments(settings);
  const mode = settings.dev ? "development" : "production";
  const env = serverEnv({ ...settings, appUrl: database.appUrl, mode });
  if (settings.dev) env.MERIDIAN_DIST_DIR = DEV_DIST;
  // In the terminal of somebody who looks around, the banner counts; a service wants its whole log.
  if (!settings.databaseUrl) env.LOG_LEVEL ??= "warn";
  const server = await startServerProcess({ ...settings, args, env });
  shutdown.later(() => stopServerProcess(server));
  const demo = await askOne(database.ownerUrl, "select value from app_setting where key = 'demo'");
  process.stdout.write(bannerOf({ ...settings, embedded: !settings.databaseUrl, demo }));
  return server.ended.then(({ code }) => refuse(`The server ended by itself (code ${code}).`));
};

const prepare = async (settings, shutdown) => {
  await takeRunLock(settings);
  shutdown.later(() => dropRunLock(settings.dir));
  if (!settings.resetDemo) await requireFreePort(settings);
  await ensureDependencies();
  await ensureGenerated();
  const database = await openDatabase(settings);
  shutdown.later(() => database.close());
  await prepareDemo(database, settings);
  return database;
};

const start = async (settings, shutdown) => {
  const database = await prepare(settings, shutdown);
  if (settings.resetDemo) return note("The demo data is new. `npm start` serves it.");
  return serve(settings, database, shutdown);
};

const run = async () => {
  readSecretFiles();
  const settings = readSettings(process.argv.slice(2));
  if (settings.resetDemo && settings.databaseUrl) {
    refuse(
      "`npm run demo:reset` empties the embedded database only, and DATABASE_URL points to another one.",
    );
  }
  const shutdown = createShutdown();
  const started = start(settings, shutdown);
  const ending = endWanted().then(() => note("Stopping …"));
  try {
    await Promise.race([started, ending]);
  } finally {
    await stopEverything(started, shutdown);
  }
};

// A step that was interrupted may still open what must then be closed, so it is waited for.
const stopEverything = async (started, shutdown) => {
  endChildren();
  await shutdown.run();
  await Promise.race([started.catch(() => undefined), sleep(STOP_PATIENCE)]);
  await shutdown.run();
};

/** Ends the process itself: a step that was interrupted may still hold timers or children. */
export const main = async () => {
  await runCommand(run);
  process.exit();
};
