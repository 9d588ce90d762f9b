// An orderly end: what was opened last is closed first, once.
import fs from "node:fs";

/** Collects what must be undone; `run` undoes it in reverse order, and may be called again for what came later. */
export const createShutdown = () => {
  const undoings = [];
  return {
    later: (undo) => undoings.push(undo),
    run: async () => {
      while (undoings.length > 0) await undoings.pop()();
    },
  };
};

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const LINEAGE_CHECK_INTERVAL = 500;

const parentOf = (pid) => {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  } catch {
    return undefined;
  }
};

// npm runs its scripts through a shell: the shell is the parent, npm the grandparent.
const lineage = () => `${process.ppid} ${parentOf(process.ppid)}`;

// npm passes signals on, but a killed npm passes nothing, and nobody could stop this process by the keyboard any more.
const whenNpmDies = (act) => {
  if (!process.env.npm_lifecycle_event) return;
  const atStart = lineage();
  setInterval(() => lineage() !== atStart && act(), LINEAGE_CHECK_INTERVAL).unref();
};

/** Answers a promise of the moment somebody wants this process to end. */
export const endWanted = () =>
  new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve(signal));
    whenNpmDies(() => resolve("npm is gone"));
  });
