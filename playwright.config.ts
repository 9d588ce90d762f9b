import fs from "node:fs";
import { chromium, defineConfig, devices } from "@playwright/test";

// `npm test` finds or installs a browser and says where; started by hand, the usual places are looked at.
const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable"];
const executablePath =
  process.env.PLAYWRIGHT_CHROMIUM_PATH ??
  (fs.existsSync(chromium.executablePath()) ? undefined : systemBrowsers.find((file) => fs.existsSync(file)));

const reportFile = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: reportFile ? [["list"], ["json", { outputFile: reportFile }]] : [["list"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "ru-RU",
    timezoneId: "Europe/Moscow",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      chromiumSandbox: false,
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
      ],
    },
  },
  projects: [
    {
      name: "desktop",
      testIgnore: [/\.phone\.spec\.ts$/, /\.no-js\.spec\.ts$/],
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: "phone",
      testMatch: /\.phone\.spec\.ts$/,
      use: { ...devices["iPhone 14"], defaultBrowserType: "chromium" },
    },
    {
      name: "no-js",
      testMatch: /\.no-js\.spec\.ts$/,
      use: { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
    },
  ],
});
