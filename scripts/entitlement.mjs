// `npm run -s entitlement -- PROGRAMME CLAIM`: the calculation for two files. It needs no database.
import { requireNode } from "./lib/node-version.mjs";

requireNode();

const [{ ensureDependencies }, { runCommand }, { runTypeScript }] = await Promise.all([
  import("./lib/dependencies.mjs"),
  import("./lib/say.mjs"),
  import("./lib/typescript.mjs"),
]);

await runCommand(async () => {
  await ensureDependencies();
  process.exitCode = await runTypeScript("scripts/entitlement/main.ts", process.argv.slice(2));
});
