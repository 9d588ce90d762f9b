import fs from "node:fs";
import { chromium, defineConfig, devices } from "@playwright/test";

// `npm test` finds or installs a browser and says where; started by hand, the usual places are looked at.
const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable"];
const executablePath =
  process.env.PLAYWRIGHT_CHROMIUM_PATH ??
  (fs.existsSync(chromium.executablePath()) ? undefined : systemBrowsers.find((file) => fs.existsSync(file)));

const reportFile = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;

const wide = { viewport: { width: 1440, height: 900 } };

export default defineConfig<{ readonly language: "ru" | "en" }>({
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
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
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
    { name: "people", testMatch: /\.setup\.ts$/, use: wide },
    {
      name: "desktop",
      dependencies: ["people"],
      testIgnore: [/\.setup\.ts$/, /\.english\.spec\.ts$/, /\.phone\.spec\.ts$/, /\.no-js\.spec\.ts$/],
      use: wide,
    },
    {
      name: "english",
      dependencies: ["people"],
      testMatch: /\.english\.spec\.ts$/,
      use: { ...wide, locale: "en-GB", language: "en" },
    },
    {
      name: "phone",
      dependencies: ["people"],
      testMatch: /\.phone\.spec\.ts$/,
      use: { ...devices["iPhone 14"], defaultBrowserType: "chromium", viewport: { width: 390, height: 844 } },
    },
    {
      name: "no-js",
      dependencies: ["people"],
      testMatch: /\.no-js\.spec\.ts$/,
      use: { ...wide, javaScriptEnabled: false },
    },
  ],
});
