// `npm start` and `npm run dev`. Only the version check stands here: everything else may use what a new Node knows.
import { requireNode } from "../lib/node-version.mjs";

requireNode();
const { main } = await import("./main.mjs");
await main();
