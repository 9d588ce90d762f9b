// Runs a TypeScript file of this project. Without DATABASE_URL it uses the embedded database, and starts that for the
// time of the command when it is not running.
import fs from "node:fs";
import { commandEnv } from "../lib/app-env.mjs";
import { closeCluster, openCluster, urlsOf } from "../lib/cluster.mjs";
import { ensureDependencies } from "../lib/dependencies.mjs";
import { ensureGenerated } from "../lib/generated.mjs";
import { dataDir, dataPaths } from "../lib/paths.mjs";
import { endChildren } from "../lib/processes.mjs";
import { refuse, runCommand } from "../lib/say.mjs";
import { readSecretFiles } from "../lib/secret-files.mjs";
import { runTypeScript } from "../lib/typescript.mjs";

const ownServer = () => ({
  dir: dataDir(),
  appUrl: process.env.DATABASE_URL,
  ownerUrl: process.env.MIGRATION_DATABASE_URL,
  seedUrl: process.env.SEED_DATABASE_URL,
});

const runOnOwnServer = (file, args) => runTypeScript(file, args, { env: commandEnv(ownServer()) });

const runOnEmbedded = async (file, args) => {
  const dir = dataDir();
  if (!fs.existsSync(dataPaths(dir).postgres)) {
    refuse("There is no database yet: run `npm start` once, or set DATABASE_URL to a server of your own.");
  }
  const cluster = await openCluster(dir);
  // Ctrl-C reaches the command by itself; here it must not end us before the database is stopped.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, endChildren);
  try {
    return await runTypeScript(file, args, {
      env: commandEnv({ dir, ...urlsOf(cluster.secrets, cluster.port) }),
    });
  } finally {
    if (cluster.startedHere) await closeCluster(cluster);
  }
};

const runFile = async ([file, ...args]) => {
  if (!file) refuse("Which file? Use: node scripts/run.mjs FILE [arguments].");
  if (!fs.existsSync(file)) refuse(`There is no file ${file}.`);
  readSecretFiles();
  await ensureDependencies();
  await ensureGenerated();
  process.exitCode = process.env.DATABASE_URL
    ? await runOnOwnServer(file, args)
    : await runOnEmbedded(file, args);
};

export const main = (argv) => runCommand(() => runFile(argv));
