// Starts and stops one PostgreSQL server on one data folder. Knows nothing of roles, migrations or Meridian.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { isReachableByOthers, postgresHome, unprivileged } from "./postgres-binaries.mjs";
import { isAlive, waitUntil } from "./processes.mjs";
import { refuse } from "./say.mjs";

const START_TIMEOUT = 120_000;
const STOP_TIMEOUT = 30_000;
const LOG_KEPT_BYTES = 5_000_000;

// Nothing from the caller's environment (PGDATA, PGPORT, a Russian LC_MESSAGES) may leak into the server.
const serverEnv = () => ({ PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", HOME: os.tmpdir() });

const baseSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  timezone: "UTC",
  jit: "off",
  log_min_messages: "warning",
};

/** For databases that are thrown away: a crash may lose them, so nothing waits for the disk. */
export const throwAwaySettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

const ownedFolder = (folder) => {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, gid } = unprivileged();
  if (uid !== undefined) fs.chownSync(folder, uid, gid);
};

const requireReachable = (folder) => {
  if (unprivileged().uid === undefined || isReachableByOthers(path.dirname(folder))) return;
  refuse(
    `The database runs as an unprivileged user, who cannot reach ${path.dirname(folder)}: choose a DATA_DIR that others may enter.`,
  );
};

// A half-made cluster must never look like a whole one, so it gets its name only when initdb is through.
const initialise = ({ folder, home, superuser, password, durable }) => {
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${folder}.password`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  ownedFolder(unfinished);
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const ids = unprivileged();
  if (ids.uid !== undefined) fs.chownSync(passwordFile, ids.uid, ids.gid);
  const args = ["-D", unfinished, "-U", superuser, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  // Sorting stays bytewise, but letters of every alphabet count as letters: without it pg_trgm sees no Cyrillic word.
  args.push(
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--lc-ctype=C.UTF-8",
  );
  args.push("--no-instructions", ...(durable ? [] : ["--no-sync"]));
  const options = { ...ids, env: serverEnv(), cwd: "/", encoding: "utf8" };
  const result = spawnSync(path.join(home, "bin/initdb"), args, options);
  fs.rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    refuse(`The embedded database could not be created: ${lastLine(result.error?.message ?? result.stderr)}`);
  }
  fs.renameSync(unfinished, folder);
};

const lastLine = (text) => text.trim().split("\n").at(-1) ?? "no reason given";

/** What postmaster.pid says: process, port, and whether the server accepts connections. */
export const readPidFile = (folder) => {
  const file = path.join(folder, "postmaster.pid");
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: (lines[7] ?? "").startsWith("ready") };
};

/** A server that is already up on this folder, for instance left behind by a killed run. */
export const runningServer = (folder) => {
  const state = readPidFile(folder);
  return state?.ready && isPostgres(state.pid) ? state : undefined;
};

/** After a reboot the pid in a stale file may belong to anything. */
export const isPostgres = (pid) => {
  if (!isAlive(pid)) return false;
  const command = `/proc/${pid}/cmdline`;
  return fs.existsSync(command) ? fs.readFileSync(command, "utf8").includes("postgres") : true;
};

// PostgreSQL clears the file of a server that is gone, but not when its number belongs to another program by now.
const dropStalePidFile = (folder) => {
  const state = readPidFile(folder);
  if (state && isAlive(state.pid) && !isPostgres(state.pid)) fs.rmSync(path.join(folder, "postmaster.pid"));
};

const openLog = (file) => {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return fs.openSync(file, size > LOG_KEPT_BYTES ? "w" : "a", 0o600);
};

const launch = ({ folder, home, port, logFile, settings }) => {
  const log = openLog(logFile);
  const args = ["-D", folder, "-p", String(port)];
  for (const [name, value] of Object.entries({ ...baseSettings, ...settings }))
    args.push("-c", `${name}=${value}`);
  // Detached: Ctrl-C in a terminal must reach the application first, the database last.
  const options = { ...unprivileged(), env: serverEnv(), cwd: "/", detached: true };
  const child = spawn(path.join(home, "bin/postgres"), args, {
    ...options,
    stdio: ["ignore", "ignore", log],
  });
  fs.closeSync(log);
  child.unref();
  return child;
};

const waitUntilReady = async (child, folder, logFile) => {
  let ended;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", () => {
    // A cluster that is thrown away may end after its folder is gone.
    ended ??= fs.existsSync(logFile) ? lastLine(fs.readFileSync(logFile, "utf8")) : "its folder is gone";
  });
  const isReady = () =>
    ended !== undefined || (readPidFile(folder)?.pid === child.pid && readPidFile(folder).ready);
  const ready = await waitUntil(isReady, { timeout: START_TIMEOUT });
  if (ended !== undefined) refuse(`The embedded database did not start: ${ended} (log: ${logFile})`);
  if (!ready) refuse(`The embedded database did not start within two minutes (log: ${logFile}).`);
};

/**
 * Creates the cluster when there is none and starts it.
 * Answers { pid, port }; the caller must not hold another server on the folder.
 */
export const startServer = async (options) => {
  const { folder, logFile, wishedPort, settings = {}, durable = true } = options;
  fs.mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  requireReachable(folder);
  const home = postgresHome(path.dirname(folder));
  if (!fs.existsSync(path.join(folder, "PG_VERSION"))) initialise({ ...options, home, durable });
  dropStalePidFile(folder);
  const port = await freePort(wishedPort);
  const child = launch({ folder, home, port, logFile, settings });
  await waitUntilReady(child, folder, logFile);
  return { pid: child.pid, port };
};

/** Fast shutdown: open transactions are rolled back, the data is safe. Answers when the server is gone. */
export const stopServer = async (folder) => {
  const state = readPidFile(folder);
  if (!state || !isPostgres(state.pid)) return;
  process.kill(state.pid, "SIGINT");
  const isGone = () => !isAlive(state.pid) || readPidFile(folder)?.pid !== state.pid;
  if (await waitUntil(isGone, { timeout: STOP_TIMEOUT })) return;
  process.kill(state.pid, "SIGQUIT");
  await waitUntil(() => !isAlive(state.pid), { timeout: STOP_TIMEOUT });
};
