// Demo data: into an empty database that may hold it, and once a year a new demo year.
import fs from "node:fs";
import { commandEnv } from "../lib/app-env.mjs";
import { grantLogin } from "../lib/grants.mjs";
import { isEmpty } from "../lib/migrate.mjs";
import { dataPaths } from "../lib/paths.mjs";
import { note, refuse, step } from "../lib/say.mjs";
import { askOne, describeUrl } from "../lib/sql.mjs";
import { runTypeScript } from "../lib/typescript.mjs";

const SEED = "prisma/seed/index.ts";

// On somebody's own server there is no seeding login: the owner, who may do it anyway, lays down the past.
const seedingUrl = async ({ ownerUrl, seedUrl }) => {
  if (seedUrl) return seedUrl;
  await grantLogin(ownerUrl, decodeURIComponent(new URL(ownerUrl).username), { mayMoveClock: true });
  return ownerUrl;
};

// The embedded database is made anew by itself; somebody's own is not ours to empty.
const anew = ({ databaseUrl }) =>
  databaseUrl
    ? `Empty the database at ${describeUrl(databaseUrl)} (drop and create it) and start again.`
    : "`npm run demo:reset` begins anew.";

const runSeed = async (database, settings, args) => {
  const env = { ...commandEnv({ ...settings, ...database }), DATABASE_URL: await seedingUrl(database) };
  if ((await runTypeScript(SEED, args, { env })) !== 0) {
    refuse(`The demo data could not be written: see the message above. ${anew(settings)}`);
  }
};

/** Is this a demo database, and for which fiscal year was it laid out? */
const demoYear = (ownerUrl) => askOne(ownerUrl, "select value->>'year' from app_setting where key = 'demo'");
const databaseYear = (ownerUrl) => askOne(ownerUrl, "select extract(year from app.moscow_today())::text");

const openNewYear = async (database, settings) => {
  const laidOut = await demoYear(database.ownerUrl);
  const running = await databaseYear(database.ownerUrl);
  if (!laidOut || Number(laidOut) >= Number(running)) return;
  await step(`Opening the demo year ${running}`, () => runSeed(database, settings, ["--open-year", running]));
};

// The note stands from the first row to the last: who finds it at the next start knows that the data is half there.
const writeDemo = async (database, settings) => {
  const unfinished = dataPaths(settings.dir).demoUnfinished;
  fs.writeFileSync(unfinished, `${new Date().toISOString()}\n`);
  await step("Writing the demo data", () => runSeed(database, settings, []));
  fs.rmSync(unfinished, { force: true });
};

export const prepareDemo = async (database, settings) => {
  if (!(await isEmpty(database.ownerUrl))) {
    if (settings.databaseUrl && fs.existsSync(dataPaths(settings.dir).demoUnfinished))
      refuse(`The demo data is only half there, since writing it broke off. ${anew(settings)}`);
    if (database.mayHoldDemo) await openNewYear(database, settings);
    return;
  }
  if (database.mayHoldDemo) await writeDemo(database, settings);
  else note("Nobody can sign in yet: create two administrators with `npm run admin:create`.");
};
