// The web server as a child process: started, awaited, stopped.
import { spawn } from "node:child_process";
import { inProject } from "./paths.mjs";
import { waitUntil } from "./processes.mjs";
import { refuse } from "./say.mjs";

const READY_TIMEOUT = 90_000;
const STOP_TIMEOUT = 10_000;

const PARENT_WATCH = inProject("scripts/start/parent-watch.mjs");

// graphile-worker uses a habit of `pg` that is going away; whoever runs Meridian can do nothing about it.
const FLAGS = ["--disable-warning=DeprecationWarning", "--import", PARENT_WATCH];

// Any answer at all means that the server is up; what it answers is the business of the page that asked.
const answers = async (address) => {
  try {
    await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
};

// The server's own greeting is held back; from then on its log is shown. Without readiness all of it is shown.
const holdGreeting = (child, show) => {
  const held = [];
  let isHolding = true;
  const take = (chunk) => (isHolding ? held.push(chunk) : show(chunk));
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  return {
    release: () => {
      isHolding = false;
    },
    text: () => Buffer.concat(held).toString().trim(),
  };
};

const toTerminal = (chunk) => process.stdout.write(chunk);

const probeHost = (host) => (host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host);

const requireUp = async ({ child, greeting, health }) => {
  const isUp = async () => child.exitCode !== null || (await answers(health));
  const up = await waitUntil(isUp, { timeout: READY_TIMEOUT, pause: 100 });
  if (child.exitCode !== null)
    refuse(`The server ended at once (code ${child.exitCode}). ${greeting.text()}`);
  if (up) return;
  child.kill("SIGKILL");
  refuse(`The server did not answer at ${health} within ${READY_TIMEOUT / 1000} seconds. ${greeting.text()}`);
};

/** Starts `node <args>` as a server and answers when it serves. `show` is given all it says from then on. */
export const startServerProcess = async ({ args, env, host, port, show = toTerminal }) => {
  // Detached, so that Ctrl-C reaches the start first, which then stops the parts in the right order.
  const child = spawn(process.execPath, [...FLAGS, ...args], {
    cwd: inProject(),
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve({ code })));
  const greeting = holdGreeting(child, show);
  await requireUp({ child, greeting, health: `http://${probeHost(host)}:${port}/api/health` });
  greeting.release();
  return { child, ended };
};

export const stopServerProcess = async ({ child, ended }) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT);
  await ended;
  clearTimeout(timer);
};
