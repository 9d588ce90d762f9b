// `node scripts/run.mjs FILE [arguments]`: a TypeScript file of this project, with the database it needs.
import { requireNode } from "./lib/node-version.mjs";

requireNode();
import("./run/main.mjs").then(({ main }) => main(process.argv.slice(2)));
