// Stands in for the renderer and tries what a hostile file might try. Answers one page, and one more for each attempt
// that succeeded; a hundred more for the network.

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";

const job = JSON.parse(process.argv[2]);
const succeeds = (attempt) => {
  try {
    attempt();
    return 1;
  } catch {
    return 0;
  }
};
const reachesNetwork = () =>
  new Promise((answer) => {
    const socket = connect(job.page, "127.0.0.1", () => answer(true));
    socket.once("error", () => answer(false));
  });

process.stdout.write("ready\n");
const escapes =
  succeeds(() => readFileSync("/etc/passwd")) +
  succeeds(() => readFileSync(`${process.cwd()}/package.json`)) +
  succeeds(() => writeFileSync("/tmp/meridian-was-here", "x")) +
  succeeds(() => {
    if (spawnSync("true").error) throw new Error("refused");
  }) +
  (process.env.SECRET_OF_THE_PARENT ? 1 : 0);

const pages = 1 + escapes + ((await reachesNetwork()) ? 100 : 0);
process.stdout.write(`${JSON.stringify({ pages })}\n`, () => process.exit(0));
