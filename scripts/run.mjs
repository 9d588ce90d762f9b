// Runs a TypeScript file of this project: `node scripts/run.mjs FILE [arguments]`. Without DATABASE_URL it uses the
// embedded database, and starts that for the time of the command when it is not running.
import fs from "node:fs";
import { requireNode } from "./lib/node-version.mjs";

requireNode();
const { commandEnv } = await import("./lib/app-env.mjs");
const { closeCluster, openCluster, urlsOf } = await import("./lib/cluster.mjs");
const { ensureDependencies } = await import("./lib/dependencies.mjs");
const { ensureGenerated } = await import("./lib/generated.mjs");
const { dataDir, dataPaths } = await import("./lib/paths.mjs");
const { refuse, runCommand } = await import("./lib/say.mjs");
const { runTypeScript } = await import("./lib/typescript.mjs");

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
  try {
    return await runTypeScript(file, args, {
      env: commandEnv({ dir, ...urlsOf(cluster.secrets, cluster.port) }),
    });
  } finally {
    if (cluster.startedHere) await closeCluster(cluster);
  }
};

await runCommand(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (!file) refuse("Which file? Use: node scripts/run.mjs FILE [arguments].");
  if (!fs.existsSync(file)) refuse(`There is no file ${file}.`);
  await ensureDependencies();
  await ensureGenerated();
  process.exitCode = process.env.DATABASE_URL
    ? await runOnOwnServer(file, args)
    : await runOnEmbedded(file, args);
});
