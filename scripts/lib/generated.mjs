// The Prisma client is generated, not committed: made again whenever the schema or Prisma itself changed.
import { inProject } from "./paths.mjs";
import { runCaptured } from "./processes.mjs";
import { refuse, step } from "./say.mjs";
import { hashOf, readNote, writeNote } from "./source-hash.mjs";

const NOTE = inProject("prisma/generated/.made-from");

export const ensureGenerated = async () => {
  const hash = hashOf(["prisma/schema", "node_modules/prisma/package.json"]);
  if (readNote(NOTE) === hash) return;
  const { code, output } = await step("Generating the database client", () =>
    runCaptured(process.execPath, [inProject("scripts/prisma/cli.mjs"), "generate"], { cwd: inProject() }),
  );
  if (code !== 0) refuse(`The database client could not be generated:\n${output.trim()}`);
  writeNote(NOTE, hash);
};
