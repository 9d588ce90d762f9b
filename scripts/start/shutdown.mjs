// An orderly end: what was opened last is closed first, once.

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
const PARENT_CHECK_INTERVAL = 1_000;

// npm passes signals on, but a killed npm passes nothing: without it nobody could stop this process by the keyboard.
const whenParentDies = (act) => {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && act(), PARENT_CHECK_INTERVAL).unref();
};

/** Answers a promise of the moment somebody wants this process to end. */
export const endWanted = () =>
  new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve(signal));
    whenParentDies(() => resolve("parent"));
  });
