// `npm test`, whole or by name: `npm test`, `npm test unit e2e`, `npm run test:long`.
import { requireNode } from "../lib/node-version.mjs";

requireNode();
const { main } = await import("./main.mjs");
await main(process.argv.slice(2));
