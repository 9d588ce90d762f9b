// Finds a Chromium for the tests in the browser, or installs one by whatever road is open on this machine.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inProject, isRoot } from "./paths.mjs";
import { note, refuse } from "./say.mjs";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

// A network that swallows packets must not hold a test run for ever.
const DOWNLOAD_TIMEOUT = 180_000;
const PACKAGE_TIMEOUT = 600_000;

const exists = (file) => Boolean(file) && fs.existsSync(file);

const playwrightsOwn = async () => {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
};

/** The browser that is there already, or undefined. */
export const findBrowser = async () => {
  const candidates = [process.env.PLAYWRIGHT_CHROMIUM_PATH, await playwrightsOwn(), ...SYSTEM_BROWSERS];
  return candidates.find(exists);
};

const attempt = (command, args, timeout) => {
  const result = spawnSync(command, args, {
    cwd: inProject(),
    stdio: "ignore",
    timeout,
    killSignal: "SIGKILL",
  });
  return result.status === 0;
};

const byPlaywright = async () => {
  const cli = inProject("node_modules/@playwright/test/cli.js");
  const dependencies = isRoot() ? ["--with-deps"] : [];
  attempt(process.execPath, [cli, "install", ...dependencies, "chromium"], DOWNLOAD_TIMEOUT);
  return findBrowser();
};

const byDebian = async () => {
  if (!isRoot() || !exists("/usr/bin/apt-get")) return undefined;
  attempt("apt-get", ["update"], DOWNLOAD_TIMEOUT);
  attempt("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], PACKAGE_TIMEOUT);
  return findBrowser();
};

// 67 MB that hardly any installation needs, so it is no dependency; kept apart from the installed packages.
const PORTABLE = "@sparticuz/chromium@153.0.0";
const portableHome = () => inProject("node_modules/.cache/portable-browser");

const byPackage = async () => {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const home = portableHome();
  fs.mkdirSync(home, { recursive: true });
  const args = [
    "install",
    "--prefix",
    home,
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    PORTABLE,
  ];
  if (!attempt("npm", args, PACKAGE_TIMEOUT)) return undefined;
  const require = createRequire(path.join(home, "index.js"));
  const portable = await import(pathToFileURL(require.resolve("@sparticuz/chromium")).href);
  return portable.default.executablePath();
};

const roads = [
  { name: "Playwright's own download", take: byPlaywright },
  { name: "the Debian package chromium", take: byDebian },
  { name: `the package ${PORTABLE}`, take: byPackage },
];

/** The path of a Chromium that can be started. */
export const ensureBrowser = async () => {
  const found = await findBrowser();
  if (found) return found;
  for (const road of roads) {
    note(`No browser yet: trying ${road.name} …`);
    const browser = await road.take();
    if (exists(browser)) return browser;
  }
  return refuse(
    "The tests in the browser need Chromium, and none could be installed: set PLAYWRIGHT_CHROMIUM_PATH to one that is there.",
  );
};
