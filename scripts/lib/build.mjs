// Builds the application when its sources changed, and completes the standalone folder that serves it.
import fs from "node:fs";
import { inProject } from "./paths.mjs";
import { runCaptured } from "./processes.mjs";
import { refuse, step } from "./say.mjs";
import { hashOf, readNote, writeNote } from "./source-hash.mjs";

const SOURCES = [
  "app",
  "lib",
  "prisma/schema",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

// next.config.js sends HSTS only for an address that is served over TLS.
const decidedByEnvironment = () => String(process.env.AUTH_URL?.startsWith("https://") ?? false);

// The server runs from the standalone folder, but Next leaves the assets out of it, meant for a CDN.
const completeStandalone = (distDir) => {
  const standalone = inProject(distDir, "standalone");
  const copy = (from, to) => {
    if (fs.existsSync(from)) fs.cpSync(from, to, { recursive: true });
  };
  copy(inProject("public"), `${standalone}/public`);
  copy(inProject(distDir, "static"), `${standalone}/${distDir}/static`);
};

const nextBuild = (distDir) => {
  // A database address is not needed to build, and must not end up in what is built.
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    MERIDIAN_DIST_DIR: distDir,
  };
  const next = inProject("node_modules/next/dist/bin/next");
  return runCaptured(process.execPath, [next, "build"], { cwd: inProject(), env });
};

/** Answers the file to run with Node. */
export const ensureBuild = async (distDir) => {
  const note = inProject(distDir, "made-from");
  const server = inProject(distDir, "standalone/server.js");
  const hash = hashOf(SOURCES, decidedByEnvironment());
  if (readNote(note) === hash && fs.existsSync(server)) return server;
  fs.rmSync(note, { force: true });
  const { code, output } = await step("Building the application (about a minute)", () => nextBuild(distDir));
  if (code !== 0) refuse(`The build failed:\n${output.trim()}`);
  completeStandalone(distDir);
  writeNote(note, hash);
  return server;
};
