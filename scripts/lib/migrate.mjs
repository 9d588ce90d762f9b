// Brings a database up to the code that runs on it: migrations, job queue, logins, reference data.
import fs from "node:fs";
import { APP_LOGIN, SEED_LOGIN } from "./cluster.mjs";
import { closeToPublic, grantLogin } from "./grants.mjs";
import { inProject } from "./paths.mjs";
import { runCaptured } from "./processes.mjs";
import { refuse } from "./say.mjs";
import { hashOf } from "./source-hash.mjs";
import { askOne, quoteText, withClient } from "./sql.mjs";
import { runTypeScriptCaptured } from "./typescript.mjs";
import { installWorkerSchema } from "./worker-schema.mjs";

const lastLines = (text, count = 12) => text.trim().split("\n").slice(-count).join("\n");

/** Applies the migrations that are missing. Several starts at once wait for each other (Prisma's own lock). */
export const applyMigrations = async (ownerUrl) => {
  const env = { ...process.env, MIGRATION_DATABASE_URL: ownerUrl };
  const { code, output } = await runCaptured(
    process.execPath,
    [inProject("scripts/prisma/cli.mjs"), "migrate", "deploy"],
    { env, cwd: inProject() },
  );
  if (code !== 0) refuse(`The migrations could not be applied:\n${lastLines(output)}`);
};

const REFERENCE_DATA = "prisma/reference-data.ts";

/** Copies the tables of the code (transitions, reasons, categories) into the database. */
export const mergeReferenceData = async ({ ownerUrl, appUrl }) => {
  if (!fs.existsSync(inProject(REFERENCE_DATA))) return;
  const env = { ...process.env, MIGRATION_DATABASE_URL: ownerUrl, DATABASE_URL: appUrl ?? ownerUrl };
  const { code, output } = await runTypeScriptCaptured(REFERENCE_DATA, [], { env });
  if (code !== 0) refuse(`The reference data could not be written:\n${lastLines(output)}`);
};

const loginOf = (url) => decodeURIComponent(new URL(url).username);

// What decides the result of bringUpToDate. The note stands in the database itself, so that a backup keeps its own.
const DECIDES = [
  "prisma",
  "lib",
  "package-lock.json",
  "scripts/lib/grants.mjs",
  "scripts/lib/worker-schema.mjs",
];

const noteOf = (hash, urls) => `made from ${hash} for ${urls.appUrl ? loginOf(urls.appUrl) : APP_LOGIN}`;

const readNoteIn = async (ownerUrl) =>
  askOne(ownerUrl, "select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'app'");

const writeNoteIn = async (ownerUrl, note) =>
  withClient(ownerUrl, async (client) => client.query(`comment on schema app is ${await quoteText(note)}`));

/** Does nothing when the same code did it before; answers whether there was something to do. */
export const bringUpToDateOnce = async (urls) => {
  const note = noteOf(hashOf(DECIDES), urls);
  if ((await readNoteIn(urls.ownerUrl)) === note) return false;
  await bringUpToDate(urls);
  await writeNoteIn(urls.ownerUrl, note);
  return true;
};

/**
 * Everything between an empty database and one the application can use. The seeding login exists only in
 * embedded and test databases.
 */
export const bringUpToDate = async ({ ownerUrl, appUrl, seedUrl }) => {
  await applyMigrations(ownerUrl);
  await installWorkerSchema(ownerUrl);
  await grantLogin(ownerUrl, appUrl ? loginOf(appUrl) : APP_LOGIN);
  if (seedUrl) {
    await grantLogin(ownerUrl, SEED_LOGIN, { mayMoveClock: true });
    await closeToPublic(ownerUrl);
  }
  await mergeReferenceData({ ownerUrl, appUrl });
};

/** Is there nobody in this database yet? */
export const isEmpty = async (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query('select count(*)::int as people from "user"');
    return rows[0].people === 0;
  });
