import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// "server-only" throws outside Next; here it is an empty module.
const resolve = {
  alias: [
    { find: /^server-only$/, replacement: `${root}scripts/run/empty.mjs` },
    { find: /^@\//, replacement: root },
  ],
};

// A bound for what hangs, never a judgement of speed: machines that test are often busy.
const testTimeout = process.env.MERIDIAN_LONG ? 3_600_000 : 120_000;

const reporters = process.env.VITEST_JSON
  ? [["default"], ["json", { outputFile: process.env.VITEST_JSON }]]
  : ["default"];

export default defineConfig({
  resolve,
  test: {
    reporters: reporters as never,
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/{unit,property,architecture}/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/console-guard.ts"],
          testTimeout,
        },
      },
      {
        resolve,
        test: {
          name: "integration",
          environment: "node",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/database-setup.ts"],
          setupFiles: ["tests/support/console-guard.ts", "tests/support/database.ts"],
          pool: "forks",
          maxWorkers: 2,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
    ],
  },
});
