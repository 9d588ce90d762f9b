// What the command line asks of a benchmark run.
import { parseArgs } from "node:util";
import { refuse } from "../../scripts/lib/say.mjs";

const usage = `Usage: npm run bench -- [--claims N] [--seconds N] [--only NAME] [--keep FOLDER]
  --claims   rows of the largest table (100000)
  --seconds  how long each operation is measured (5)
  --only     measure only these operations (O1, O4, scripts, images, engine; several with commas)
  --keep     keep the database in this folder, and use it when it is there already`;

const options = {
  claims: { type: "string", default: "100000" },
  seconds: { type: "string", default: "5" },
  only: { type: "string", default: "" },
  keep: { type: "string" },
  help: { type: "boolean", default: false },
};

const read = (argv) => {
  try {
    return parseArgs({ args: argv, options }).values;
  } catch {
    return refuse(usage);
  }
};

const positive = (text) => (/^[1-9]\d{0,7}$/.test(text) ? Number(text) : refuse(usage));

export const readSettings = (argv) => {
  const { claims, seconds, only, keep, help } = read(argv);
  if (help) refuse(usage);
  return { claims: positive(claims), seconds: positive(seconds), only, keep };
};
