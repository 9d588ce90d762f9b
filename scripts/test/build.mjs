// Builds into a folder of its own, so that a running application keeps what it serves from.
import fs from "node:fs";
import { ensureBuild } from "../lib/build.mjs";
import { inProject } from "../lib/paths.mjs";
import { run } from "../lib/processes.mjs";
import { Refusal } from "../lib/say.mjs";

export const TEST_DIST = ".next-test";

const builds = async () => {
  try {
    await ensureBuild(TEST_DIST);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stdout.write(`${error.message}\n`);
    return false;
  }
};

// Next writes types for every route while it builds; pages that do not fit their route fail here.
const routeTypes = (workspace) =>
  run(
    process.execPath,
    [inProject("node_modules/typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.next.json"],
    {
      cwd: inProject(),
      env: workspace.env,
    },
  );

export const testBuild = async (workspace) => {
  if (!fs.existsSync(inProject("app/layout.tsx"))) return undefined;
  if (!(await builds())) return { passed: 0, failed: 1 };
  const typesFit = (await routeTypes(workspace)) === 0;
  return typesFit ? { passed: 2, failed: 0 } : { passed: 1, failed: 1 };
};
