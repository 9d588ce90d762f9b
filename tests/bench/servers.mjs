// The three servers that are compared: the product, a bare page of the same framework, and bare statements.
import fs from "node:fs";
import { serverEnv } from "../../scripts/lib/app-env.mjs";
import { ensureBuild } from "../../scripts/lib/build.mjs";
import { inProject } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { runCaptured } from "../../scripts/lib/processes.mjs";
import { refuse, step } from "../../scripts/lib/say.mjs";
import { startServerProcess, stopServerProcess } from "../../scripts/lib/server-process.mjs";
import { hashOf, readNote, writeNote } from "../../scripts/lib/source-hash.mjs";

const host = "127.0.0.1";
const bareDir = "tests/bench/bare-next";
const bareDist = `${bareDir}/.next-bench`;

const buildBarePage = async () => {
  const next = inProject("node_modules/next/dist/bin/next");
  const { code, output } = await runCaptured(process.execPath, [next, "build"], {
    cwd: inProject(bareDir),
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) refuse(`The bare page could not be built:\n${output.trim()}`);
  const standalone = inProject(bareDist, "standalone", bareDist);
  fs.cpSync(inProject(bareDist, "static"), `${standalone}/static`, { recursive: true });
};

/** Built once: it changes with its few files and with the framework only. */
const ensureBarePage = async () => {
  const note = inProject(bareDist, "made-from");
  const hash = hashOf([
    `${bareDir}/app`,
    `${bareDir}/next.config.js`,
    "tests/bench/bare-statements.mjs",
    "node_modules/next/package.json",
    "node_modules/react/package.json",
  ]);
  if (readNote(note) !== hash) {
    await step("Building the bare page", buildBarePage);
    writeNote(note, hash);
  }
  return inProject(bareDist, "standalone", bareDir, "server.js");
};

const start = async (args, env, shutdown) => {
  const port = await freePort();
  const server = await startServerProcess({ args, env: env(port), host, port });
  shutdown.later(() => stopServerProcess(server));
  return { port, pid: server.child.pid };
};

/** Answers port and process of each. The product sends no letters meanwhile: they are another process's work. */
export const startServers = async ({ dir, env, urls }, shutdown) => {
  const product = await ensureBuild(".next-test");
  const page = await ensureBarePage();
  const productEnv = (port) => ({
    ...serverEnv({ env, dir, appUrl: urls.appUrl, port, host }),
    MERIDIAN_WORKER: "off",
    LOG_LEVEL: "warn",
  });
  const bareEnv = (port) => ({
    ...env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    HOSTNAME: host,
    DATABASE_URL: urls.ownerUrl,
  });
  return step("Starting the servers", async () => ({
    product: await start([product], productEnv, shutdown),
    page: await start([page], bareEnv, shutdown),
    statements: await start([inProject("tests/bench/bare-server.mjs")], bareEnv, shutdown),
  }));
};
