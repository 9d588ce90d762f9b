// Where things are. Plain Node: the start reads this before any dependency is installed.
import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

export const inProject = (...parts) => path.join(projectRoot, ...parts);

export const isRoot = () => process.getuid?.() === 0;

// PostgreSQL refuses to run as root, and an unprivileged user often cannot reach a folder inside root's home.
const sharedStateDir = () => {
  const project = createHash("sha256").update(projectRoot).digest("hex").slice(0, 12);
  return path.join("/var/lib/meridian", project);
};

/** The folder of the embedded database, uploaded files and secrets. */
export const dataDir = () => {
  if (process.env.DATA_DIR) return path.resolve(process.env.DATA_DIR);
  return isRoot() ? sharedStateDir() : inProject(".data");
};

export const dataPaths = (dir = dataDir()) => ({
  dir,
  secrets: path.join(dir, "secrets.json"),
  postgres: path.join(dir, "postgres"),
  postgresLog: path.join(dir, "postgres.log"),
  run: path.join(dir, "run.json"),
  storage: path.join(dir, "storage"),
  anchors: path.join(dir, "anchors"),
  mailbox: path.join(dir, "mailbox"),
  demoUnfinished: path.join(dir, "demo-unfinished"),
  demoAccounts: path.join(dir, "demo-accounts.json"),
});
