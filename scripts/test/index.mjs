// `npm test`, whole or by name: `npm test`, `npm test unit e2e`, `npm run test:long`.
import { requireNode } from "../lib/node-version.mjs";

requireNode();
import("./main.mjs").then(({ main }) => main(process.argv.slice(2)));
