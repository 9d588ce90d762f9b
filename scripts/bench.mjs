// `npm run bench [-- --claims 1000000]`: how fast Meridian is, beside what the same work costs without it.
import { requireNode } from "./lib/node-version.mjs";

requireNode();
import("../tests/bench/main.mjs").then(({ main }) => main(process.argv.slice(2)));
