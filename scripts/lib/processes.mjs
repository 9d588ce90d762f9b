import { spawn } from "node:child_process";

export const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again and again until the answer is truthy; answers the last answer when the time is over. */
export const waitUntil = async (ask, { timeout, pause = 50 }) => {
  const endsAt = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer || Date.now() > endsAt) return answer;
    await sleep(pause);
  }
};

const children = new Set();
let ending = false;

// A program that was interrupted must not leave its helpers behind, nor begin new ones.
const spawnTracked = (command, args, options) => {
  if (ending) throw new Error("interrupted");
  const child = spawn(command, args, options);
  children.add(child);
  child.once("close", () => children.delete(child));
  return child;
};

/** Asks all programs that run at this moment to end, and refuses to run any more. */
export const endChildren = () => {
  ending = true;
  for (const child of children) child.kill("SIGTERM");
};

/** Runs a program to its end and answers its exit code; a signal counts as failure. */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawnTracked(command, args, { stdio: "inherit", ...options });
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });

/** The same for a script of this project, with the Node that runs now. */
export const runNode = (args, options = {}) => run(process.execPath, args, options);

/** Runs a program quietly and answers its exit code and all it printed. */
export const runCaptured = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawnTracked(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
