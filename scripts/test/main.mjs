// Runs the steps one after the other and closes with one plain summary.
import { ensureDependencies } from "../lib/dependencies.mjs";
import { ensureGenerated } from "../lib/generated.mjs";
import { endChildren } from "../lib/processes.mjs";
import { Refusal, refuse, runCommand } from "../lib/say.mjs";
import { endWanted } from "../start/shutdown.mjs";
import { sumOf } from "./reports.mjs";

// The steps need installed packages, and are therefore loaded only after these are there.
const loadSteps = async () => import("./steps.mjs");
const loadWorkspace = async () => import("./workspace.mjs");

const choose = async (wanted) => {
  const { namesOf, steps } = await loadSteps();
  const unknown = wanted.find((name) => !namesOf().includes(name));
  if (unknown) refuse(`There is no test step called ${unknown}; there are: ${namesOf().join(", ")}.`);
  return wanted.length === 0
    ? steps
    : steps.filter(({ name, group }) => wanted.includes(name) || wanted.includes(group));
};

const heading = (title) =>
  process.stdout.write(`\n── ${title} ${"─".repeat(Math.max(0, 70 - title.length))}\n`);

// A step that breaks off is a failed step, not the end of the run: the others still tell something.
const runStep = async (step, workspace) => {
  try {
    return await step.test(workspace);
  } catch (error) {
    process.stdout.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    return { passed: 0, failed: 1 };
  }
};

const runTimed = async (step, workspace) => {
  heading(step.title);
  const startedAt = performance.now();
  const result = await runStep(step, workspace);
  return { title: step.title, result, seconds: (performance.now() - startedAt) / 1000 };
};

const words = (result) => (result ? `${result.passed} passed, ${result.failed} failed` : "nothing there yet");

const summarise = (outcomes) => {
  const total = sumOf(outcomes.flatMap(({ result }) => (result ? [result] : [])));
  heading("Summary");
  for (const { title, result, seconds } of outcomes) {
    process.stdout.write(`${title.padEnd(34)} ${words(result).padEnd(28)} ${seconds.toFixed(1)} s\n`);
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0;
};

const runAll = async (steps, workspace) => {
  const outcomes = [];
  for (const step of steps) outcomes.push(await runTimed(step, workspace));
  return summarise(outcomes);
};

const untilInterrupted = async () => {
  await endWanted();
  throw new Refusal("The tests were interrupted.");
};

const runTests = async (args) => {
  const wanted = args.filter((argument) => !argument.startsWith("--"));
  await ensureDependencies();
  await ensureGenerated();
  const steps = await choose(wanted);
  const { openWorkspace } = await loadWorkspace();
  const workspace = await openWorkspace({ long: args.includes("--long") });
  try {
    const isGreen = await Promise.race([runAll(steps, workspace), untilInterrupted()]);
    process.exitCode = isGreen ? 0 : 1;
  } finally {
    endChildren();
    await workspace.close();
  }
};

export const main = async (args) => {
  await runCommand(() => runTests(args));
  process.exit();
};
