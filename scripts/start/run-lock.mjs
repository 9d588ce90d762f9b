// One start per data folder: a note says who runs, and a note of somebody who is gone is worth nothing.
import fs from "node:fs";
import { dataPaths, isRoot } from "../lib/paths.mjs";
import { isAlive, waitUntil } from "../lib/processes.mjs";
import { refuse } from "../lib/say.mjs";

const read = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};

// After a reboot the number may belong to any other program.
const isStart = (pid) => {
  if (!isAlive(pid)) return false;
  const command = `/proc/${pid}/cmdline`;
  return fs.existsSync("/proc/self")
    ? fs.existsSync(command) && fs.readFileSync(command, "utf8").includes("node")
    : true;
};

/** Who runs from this data folder: { pid, port }, or undefined. */
export const findRun = (dir) => {
  const run = read(dataPaths(dir).run);
  return run && run.pid !== process.pid && isStart(run.pid) ? run : undefined;
};

// Nobody else reads files and letters. As root the folder itself lets the database's unprivileged user through.
const makeDataFolders = (dir) => {
  const { storage, anchors, mailbox } = dataPaths(dir);
  fs.mkdirSync(dir, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  for (const place of [storage, anchors, mailbox]) fs.mkdirSync(place, { recursive: true, mode: 0o700 });
};

// A run that was just told to stop is given the time to do so.
const STOPPING_PATIENCE = 8_000;

export const takeRunLock = async ({ dir, port }) => {
  await waitUntil(() => !findRun(dir), { timeout: STOPPING_PATIENCE, pause: 100 });
  const other = findRun(dir);
  if (other) {
    refuse(
      `Meridian already runs at http://localhost:${other.port} (process ${other.pid}): stop it first, or choose another DATA_DIR.`,
    );
  }
  try {
    makeDataFolders(dir);
    fs.writeFileSync(dataPaths(dir).run, `${JSON.stringify({ pid: process.pid, port })}\n`);
  } catch (error) {
    refuse(`The data folder ${dir} cannot be written (${error.code}): choose another with DATA_DIR.`);
  }
};

export const dropRunLock = (dir) => {
  const file = dataPaths(dir).run;
  if (read(file)?.pid === process.pid) fs.rmSync(file, { force: true });
};
