// `npm start` and `npm run dev`. Only the version check stands here, written so that a Node which is far too old can
// still read it; everything else may use what a new Node knows.
import { requireNode } from "../lib/node-version.mjs";

requireNode();
import("./main.mjs").then(({ main }) => main());
