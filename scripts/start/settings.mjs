// What the environment and the command line ask of a start.
import { dataDir } from "../lib/paths.mjs";
import { isPortFree } from "../lib/ports.mjs";
import { waitUntil } from "../lib/processes.mjs";
import { refuse } from "../lib/say.mjs";

const DEFAULT_PORT = 3000;
const HIGHEST_PORT = 65_535;
const KNOWN_FLAGS = ["--dev", "--reset-demo"];

// A server whose start was killed needs a moment to notice and to let go of its port.
const PORT_PATIENCE = 3_000;

const readPort = () => {
  const text = process.env.PORT;
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= HIGHEST_PORT) return port;
  return refuse(`PORT must be a number from 1 to ${HIGHEST_PORT}; it is "${text}".`);
};

export const readSettings = (argv) => {
  const unknown = argv.find((argument) => !KNOWN_FLAGS.includes(argument));
  if (unknown) refuse(`Unknown option ${unknown}; known are ${KNOWN_FLAGS.join(" and ")}.`);
  return {
    dev: argv.includes("--dev"),
    resetDemo: argv.includes("--reset-demo"),
    port: readPort(),
    host: process.env.HOST || "127.0.0.1",
    dir: dataDir(),
    databaseUrl: process.env.DATABASE_URL || undefined,
    ownerUrl: process.env.MIGRATION_DATABASE_URL || process.env.DATABASE_URL || undefined,
    demoAllowed: process.env.DEMO === "1",
  };
};

export const requireFreePort = async ({ port, host }) => {
  if (await waitUntil(() => isPortFree(port, host), { timeout: PORT_PATIENCE, pause: 200 })) return;
  refuse(
    `Port ${port} is taken by another program: stop that one, or choose another with PORT=${port + 1} npm start.`,
  );
};
