// The Prisma command line without a download: `node scripts/prisma/cli.mjs migrate dev --name x`.
// Prisma insists on a native schema engine that comes from its own server; ours answers the same protocol.
import { inProject } from "../lib/paths.mjs";
import { runNode } from "../lib/processes.mjs";

const ownEngine = inProject("scripts/prisma/schema-engine.mjs");

const env = {
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  PRISMA_SCHEMA_ENGINE_BINARY: ownEngine,
  ...process.env,
};

process.exitCode = await runNode(
  [inProject("node_modules/prisma/build/index.js"), ...process.argv.slice(2)],
  {
    env,
    cwd: inProject(),
  },
);
