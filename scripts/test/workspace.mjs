// What a test run has to itself: a folder, a database cluster, an environment that knows nothing of a running app.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { dataPaths } from "../lib/paths.mjs";
import { stopServer } from "../lib/postgres-server.mjs";
import { isAlive } from "../lib/processes.mjs";
import { discardTestCluster, openTestCluster } from "./template.mjs";

const PREFIX = "meridian-test-run-";
const OWNER_NOTE = "owner.pid";

// Settings of an installation must never reach the tests: they would test, or overwrite, that installation.
const FOREIGN =
  /^(DATABASE_URL|MIGRATION_DATABASE_URL|SEED_DATABASE_URL|DATA_DIR|PORT|HOST|DEMO|AUTH_.*|PASSWORD_PEPPER|SMTP_URL|MAIL_FROM|CBR_RATES_URL|MERIDIAN_.*|OIDC_.*|PG[A-Z]+)$/;

/** The environment without them. */
export const cleanEnv = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));

// A run that was killed leaves its database server behind; nobody else would ever stop it.
const sweepAbandoned = async () => {
  const folders = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of folders.map((name) => path.join(os.tmpdir(), name))) {
    const note = path.join(folder, OWNER_NOTE);
    const pid = fs.existsSync(note) ? Number(fs.readFileSync(note, "utf8")) : 0;
    if (pid && isAlive(pid)) continue;
    await stopServer(dataPaths(folder).postgres);
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** A folder for one run, which a later run removes when this one is killed. */
export const makeFolder = async () => {
  await sweepAbandoned();
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  fs.writeFileSync(path.join(dir, OWNER_NOTE), String(process.pid));
  return dir;
};

/** Opened once per run; the cluster is made when the first step asks for it. */
export const openWorkspace = async ({ long }) => {
  const dir = await makeFolder();
  const env = { ...cleanEnv(), NEXT_TELEMETRY_DISABLED: "1", ...(long ? { MERIDIAN_LONG: "1" } : {}) };
  let opening;
  return {
    dir,
    env,
    file: (name) => path.join(dir, name),
    cluster: () => {
      opening ??= openTestCluster(dir);
      return opening;
    },
    close: async () => {
      if (opening) await discardTestCluster(await opening.catch(() => ({ dir, paths: dataPaths(dir) })));
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
};
