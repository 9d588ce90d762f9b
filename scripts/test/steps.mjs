// The steps of a test run in their order. Each answers { passed, failed }, or nothing when there is nothing to test yet.
import fs from "node:fs";
import { urlsOf } from "../lib/cluster.mjs";
import { inProject } from "../lib/paths.mjs";
import { run } from "../lib/processes.mjs";
import { testInBrowser } from "./browser.mjs";
import { testBuild } from "./build.mjs";
import { asOneCheck, readVitest } from "./reports.mjs";
import { TEMPLATE } from "./template.mjs";

const bin = (name) => inProject("node_modules", name);

const tool = (file, args) => async (workspace) =>
  asOneCheck(await run(process.execPath, [bin(file), ...args], { cwd: inProject(), env: workspace.env }));

const hasTests = (folder) =>
  fs.existsSync(inProject(folder)) &&
  fs.readdirSync(inProject(folder), { recursive: true }).some((name) => /\.(test|spec)\.tsx?$/.test(name));

const vitest = async (workspace, { name, args, env = {} }) => {
  const report = workspace.file(`${name}.json`);
  const code = await run(process.execPath, [bin("vitest/vitest.mjs"), "run", ...args], {
    cwd: inProject(),
    env: { ...workspace.env, ...env, VITEST_JSON: report },
  });
  return readVitest(report, code);
};

// Tests of the words in both languages have a step of their own, wherever they lie.
const MESSAGES = /(^|\/)messages[^/]*\.test\.ts$/;
const NO_MESSAGES = "--exclude=**/messages*.test.ts";

const pureTests = (name) => async (workspace) =>
  hasTests(`tests/${name}`)
    ? vitest(workspace, { name, args: ["--project", "unit", `tests/${name}/`, NO_MESSAGES] })
    : undefined;

const messages = async (workspace) => {
  const files = fs.readdirSync(inProject("tests"), { recursive: true }).filter((name) => MESSAGES.test(name));
  if (files.length === 0) return undefined;
  return vitest(workspace, {
    name: "messages",
    args: ["--project", "unit", ...files.map((name) => `tests/${name}`)],
  });
};

const integration = async (workspace) => {
  if (!hasTests("tests/integration")) return undefined;
  const { dir } = await workspace.cluster();
  const args = ["--project", "integration"];
  return vitest(workspace, { name: "integration", args, env: { MERIDIAN_TEST_CLUSTER: dir } });
};

// The migrations, applied to an empty database, must give exactly the schema that the code is generated from.
const drift = async (workspace) => {
  const cluster = await workspace.cluster();
  const { ownerUrl } = urlsOf(cluster.secrets, cluster.port, TEMPLATE);
  const args = ["migrate", "diff", "--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema"];
  const code = await run(process.execPath, [inProject("scripts/prisma/cli.mjs"), ...args, "--exit-code"], {
    cwd: inProject(),
    env: { ...workspace.env, MIGRATION_DATABASE_URL: ownerUrl },
  });
  return asOneCheck(code);
};

export const steps = [
  {
    name: "lint",
    group: "check",
    title: "Format and lint",
    test: tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]),
  },
  {
    name: "types",
    group: "check",
    title: "Types",
    test: tool("typescript/bin/tsc", ["--noEmit", "-p", "."]),
  },
  {
    name: "dependencies",
    group: "check",
    title: "Direction of dependencies",
    test: tool("dependency-cruiser/bin/dependency-cruise.mjs", ["app", "lib", "prisma"]),
  },
  {
    name: "architecture",
    group: "check",
    title: "Architecture rules",
    test: pureTests("architecture"),
  },
  { name: "messages", group: "check", title: "Messages in both languages", test: messages },
  { name: "unit", title: "Unit tests", test: pureTests("unit") },
  { name: "property", title: "Property tests", test: pureTests("property") },
  { name: "integration", title: "Integration tests on PostgreSQL", test: integration },
  { name: "drift", title: "Migrations and schema agree", test: drift },
  { name: "build", title: "Build", test: testBuild },
  { name: "e2e", title: "Tests in the browser", test: testInBrowser },
];

export const namesOf = () => [
  ...new Set(steps.flatMap(({ name, group }) => (group ? [group, name] : [name]))),
];
