// `npm run check`: everything that needs no database and no browser; the first part of `npm test`.
import { requireNode } from "./lib/node-version.mjs";

requireNode();
import("./test/main.mjs").then(({ main }) => main(["check"]));
