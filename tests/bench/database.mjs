// The database of a benchmark: a cluster of its own, the demo, and as many claims as were asked for.
import fs from "node:fs";
import { commandEnv } from "../../scripts/lib/app-env.mjs";
import { closeCluster, ensureDatabase, openCluster, urlsOf } from "../../scripts/lib/cluster.mjs";
import { bringUpToDate } from "../../scripts/lib/migrate.mjs";
import { inProject } from "../../scripts/lib/paths.mjs";
import { throwAwaySettings } from "../../scripts/lib/postgres-server.mjs";
import { refuse, step } from "../../scripts/lib/say.mjs";
import { askOne, withClient } from "../../scripts/lib/sql.mjs";
import { runTypeScript } from "../../scripts/lib/typescript.mjs";

const settings = { ...throwAwaySettings, shared_preload_libraries: "pg_stat_statements" };

/** Companies with claims, and companies without any, for which the benchmark acts. */
const companies = 2000;
const actors = 700;

const fillDatabase = async (ownerUrl, claims) => {
  const text = fs
    .readFileSync(inProject("tests/bench/fill.sql"), "utf8")
    .replaceAll(/:(claims|companies|actors)\b/g, (_all, name) => ({ claims, companies, actors })[name]);
  await withClient(ownerUrl, async (client) => {
    await client.query(text);
    await client.query("VACUUM (ANALYZE)");
    await client.query("CHECKPOINT");
  });
};

const seedDemo = async ({ dir, env, urls }) => {
  const seedEnv = { ...commandEnv({ env, dir, ...urls }), DATABASE_URL: urls.seedUrl };
  const code = await runTypeScript("prisma/seed/index.ts", [], { env: seedEnv });
  if (code !== 0) refuse("The demo data could not be written: see above.");
};

const isMarked = (ownerUrl) => askOne(ownerUrl, "select 1 from app_setting where key = 'demo'");
const isFilled = (ownerUrl) => askOne(ownerUrl, "select 1 from company where inn like '97%' limit 1");

const prepare = async (place, { claims }) => {
  const { ownerUrl } = place.urls;
  const { secrets, port } = place.cluster;
  await ensureDatabase(secrets, port);
  // A kept database may be older than the application.
  await step("Migrating", () => bringUpToDate(place.urls));
  await withClient(ownerUrl, (client) => client.query("create extension if not exists pg_stat_statements"));
  if (!(await isMarked(ownerUrl))) await step("Writing the demo data", () => seedDemo(place));
  if (!(await isFilled(ownerUrl)))
    await step(`Writing ${claims} claims`, () => fillDatabase(ownerUrl, claims));
};

/** Answers the addresses, the folder, the process and how to close it. */
export const openBenchDatabase = async (wish, { dir, env }) => {
  // The database runs as nobody when the benchmark runs as root, and must be able to enter the folder.
  fs.mkdirSync(dir, { recursive: true });
  fs.chmodSync(dir, 0o711);
  const cluster = await step("Starting a database", () => openCluster(dir, { settings, durable: false }));
  const place = { dir, env, cluster, urls: urlsOf(cluster.secrets, cluster.port) };
  const database = { ...place, pid: cluster.pid, close: () => closeCluster(cluster) };
  try {
    await prepare(place, wish);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
};
