// A benchmark run from beginning to end: database, servers, measurement, and everything away again.
import fs from "node:fs";
import path from "node:path";
import { commandEnv } from "../../scripts/lib/app-env.mjs";
import { ensureDependencies } from "../../scripts/lib/dependencies.mjs";
import { ensureGenerated } from "../../scripts/lib/generated.mjs";
import { endChildren } from "../../scripts/lib/processes.mjs";
import { Refusal, refuse, runCommand } from "../../scripts/lib/say.mjs";
import { runTypeScript } from "../../scripts/lib/typescript.mjs";
import { createShutdown, endWanted } from "../../scripts/start/shutdown.mjs";
import { readSettings } from "./settings.mjs";

// These need installed packages, and are therefore loaded only after these are there.
const loadDatabase = async () => import("./database.mjs");
const loadServers = async () => import("./servers.mjs");
const loadWorkspace = async () => import("../../scripts/test/workspace.mjs");

const openFolder = async (keep, shutdown) => {
  if (keep) return path.resolve(keep);
  const { makeFolder } = await loadWorkspace();
  const dir = await makeFolder();
  shutdown.later(() => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
};

const measure = async (place, settings, servers) => {
  const { dir, urls, pid } = place;
  const plan = { ...settings, postgres: pid, servers };
  const env = {
    ...commandEnv({ env: place.env, dir, ...urls, port: servers.product.port }),
    LOG_LEVEL: "warn",
    MERIDIAN_BENCH: JSON.stringify(plan),
  };
  const code = await runTypeScript("tests/bench/measure/index.ts", [], { env });
  if (code !== 0) refuse("The measurement broke off: see above.");
};

const bench = async (settings, shutdown) => {
  await ensureDependencies();
  await ensureGenerated();
  const { openBenchDatabase } = await loadDatabase();
  const { startServers } = await loadServers();
  const { cleanEnv } = await loadWorkspace();
  const dir = await openFolder(settings.keep, shutdown);
  const place = await openBenchDatabase(settings, { dir, env: cleanEnv() });
  shutdown.later(() => place.close());
  const servers = await startServers(place, shutdown);
  await measure(place, settings, servers);
};

const untilInterrupted = async () => {
  await endWanted();
  throw new Refusal("The benchmark was interrupted.");
};

const run = async (argv) => {
  const shutdown = createShutdown();
  try {
    await Promise.race([bench(readSettings(argv), shutdown), untilInterrupted()]);
  } finally {
    endChildren();
    await shutdown.run();
  }
};

export const main = async (argv) => {
  await runCommand(() => run(argv));
  process.exit();
};
