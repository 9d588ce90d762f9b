// What a person reads while a command works, and how a command refuses.

// A terminal that was closed must not bring down the one who still has a database to stop.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/** A refusal that is meant to be read: one sentence, no stack. */
export class Refusal extends Error {}

export const refuse = (sentence) => {
  throw new Refusal(sentence);
};

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

const HEARTBEAT = 10_000;

// A long step that says nothing looks like one that hangs.
const withHeartbeat = async (work, startedAt) => {
  const beat = () => process.stdout.write(`    still working, ${seconds(performance.now() - startedAt)}\n`);
  const timer = setInterval(beat, HEARTBEAT);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};

/** Says what begins, does it, and says how long it took. */
export const step = async (title, work) => {
  const startedAt = performance.now();
  process.stdout.write(`  ${title} …\n`);
  const result = await withHeartbeat(work, startedAt);
  process.stdout.write(`  ${title}: done in ${seconds(performance.now() - startedAt)}\n`);
  return result;
};

export const note = (sentence) => process.stdout.write(`  ${sentence}\n`);

/** Runs a command to its end; an expected refusal becomes one sentence and exit code 1. */
export const runCommand = async (main) => {
  try {
    await main();
  } catch (error) {
    const sentence = error instanceof Refusal ? error.message : `Stopped unexpectedly: ${error.message}`;
    process.stderr.write(`\n${sentence}\n`);
    if (process.env.MERIDIAN_DEBUG) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
};
