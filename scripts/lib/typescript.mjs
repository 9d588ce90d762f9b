// Runs a TypeScript file of this project outside Next: "@/" and "server-only" are mapped in scripts/run/tsconfig.json.
import { inProject } from "./paths.mjs";
import { run, runCaptured } from "./processes.mjs";

const withTsx =
  (runner) =>
  (file, args = [], options = {}) => {
    const { env = process.env, ...rest } = options;
    const tsxEnv = { ...env, TSX_TSCONFIG_PATH: inProject("scripts/run/tsconfig.json") };
    return runner(process.execPath, ["--import", "tsx", file, ...args], {
      cwd: inProject(),
      ...rest,
      env: tsxEnv,
    });
  };

/** Shows what the file prints and answers its exit code. */
export const runTypeScript = withTsx(run);

/** Answers { code, output } and shows nothing. */
export const runTypeScriptCaptured = withTsx(runCaptured);
