// End to end: a seeded demo database, the built application at a fixed morning, and Playwright.
import fs from "node:fs";
import { commandEnv, serverEnv } from "../lib/app-env.mjs";
import { ensureBrowser } from "../lib/browser.mjs";
import { ensureBuild } from "../lib/build.mjs";
import { ensureDatabase, urlsOf } from "../lib/cluster.mjs";
import { inProject } from "../lib/paths.mjs";
import { freePort } from "../lib/ports.mjs";
import { run } from "../lib/processes.mjs";
import { refuse, step } from "../lib/say.mjs";
import { startServerProcess, stopServerProcess } from "../lib/server-process.mjs";
import { runTypeScript } from "../lib/typescript.mjs";
import { TEST_DIST } from "./build.mjs";
import { readPlaywright } from "./reports.mjs";
import { TEMPLATE } from "./template.mjs";

const DATABASE = "meridian_e2e";

/** The moment at which the tests in the browser begin: a Tuesday morning in Moscow. */
const TEST_MORNING = "2026-10-06T10:00:00+03:00";

// The clock runs on from there: timeouts and "saved at" behave as they do in life.
const atTestMorning = (url) => {
  const offset = Math.round((Date.parse(TEST_MORNING) - Date.now()) / 1000);
  const moved = new URL(url);
  moved.searchParams.set("options", `-c app.clock_offset=${offset}sec`);
  return moved.href;
};

const seed = async (workspace, urls) => {
  if (!fs.existsSync(inProject("prisma/seed/index.ts"))) return;
  const env = {
    ...commandEnv({ env: workspace.env, dir: workspace.dir, ...urls }),
    DATABASE_URL: urls.seedUrl,
    MERIDIAN_SEED_NOW: TEST_MORNING,
  };
  const code = await step("Writing the demo data", () => runTypeScript("prisma/seed/index.ts", [], { env }));
  if (code !== 0) refuse("The demo data of the browser tests could not be written: see above.");
};

const openDatabase = async (workspace) => {
  const { secrets, port } = await workspace.cluster();
  const urls = urlsOf(secrets, port, DATABASE);
  if (await ensureDatabase(secrets, port, DATABASE, TEMPLATE)) await seed(workspace, urls);
  return urls;
};

/** A provider of single sign-on for companies; the test that wants it to answer starts it. */
const ssoProvider = async () => ({
  OIDC_COMPANY_ISSUER: `http://127.0.0.1:${await freePort()}`,
  OIDC_COMPANY_CLIENT_ID: "company-client",
  OIDC_COMPANY_CLIENT_SECRET: "company-secret",
  OIDC_COMPANY_NAME: "Деловой вход",
});

const playwright = async (workspace, { urls, appUrl, port, browser, sso }) => {
  const report = workspace.file("e2e.json");
  const env = {
    ...commandEnv({ env: workspace.env, dir: workspace.dir, ...urls, port }),
    ...sso,
    NODE_ENV: "test",
    DATABASE_URL: appUrl,
    BASE_URL: `http://localhost:${port}`,
    PLAYWRIGHT_CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  const cli = inProject("node_modules/@playwright/test/cli.js");
  const only = process.env.E2E_ONLY?.split(" ") ?? [];
  const code = await run(process.execPath, [cli, "test", ...only], { cwd: inProject(), env });
  return readPlaywright(report, code);
};

const LOG_LINES_SHOWN = 40;

// What the server says would drown what the tests say; it matters only when one of them failed.
const keepLog = () => {
  const chunks = [];
  return {
    show: (chunk) => chunks.push(chunk),
    print: () => {
      const lines = Buffer.concat(chunks).toString().trim().split("\n").slice(-LOG_LINES_SHOWN);
      process.stdout.write(`\nThe server's last words:\n${lines.join("\n")}\n`);
    },
  };
};

const serveAndTest = async (workspace, { urls, browser, args }) => {
  const port = await freePort();
  const appUrl = atTestMorning(urls.seedUrl);
  const sso = await ssoProvider();
  const env = serverEnv({
    env: { ...workspace.env, ...sso },
    dir: workspace.dir,
    appUrl,
    port,
    host: "127.0.0.1",
  });
  const log = keepLog();
  const server = await startServerProcess({ args, env, host: "127.0.0.1", port, show: log.show });
  try {
    const result = await playwright(workspace, { urls, appUrl, port, browser, sso });
    if (result.failed > 0) log.print();
    return result;
  } finally {
    await stopServerProcess(server);
  }
};

export const testInBrowser = async (workspace) => {
  if (!fs.existsSync(inProject("tests/e2e"))) return undefined;
  const browser = await ensureBrowser();
  const args = [await ensureBuild(TEST_DIST)];
  const urls = await openDatabase(workspace);
  return serveAndTest(workspace, { urls, browser, args });
};
