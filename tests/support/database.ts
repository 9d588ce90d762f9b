// Set up before the modules under test load: gives each test file a database of its own, cloned from the template.
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";

const cluster = inject("testCluster");
const name = `test_${process.env.VITEST_POOL_ID ?? "0"}_${process.pid}`;

/** The moment at which all tests happen: a Tuesday morning in Moscow. */
export const testInstant = "2026-10-06T10:00:00+03:00";

const address = (login: string, secret: string, database: string) =>
  `postgresql://${login}:${cluster.secrets[secret]}@127.0.0.1:${cluster.port}/${database}`;

/** The address with the database clock standing still at this instant (works for the seeding login only). */
export const atInstant = (url: string, instant: string): string => {
  const moved = new URL(url);
  moved.searchParams.set("options", `-c app.now=${instant}`);
  return moved.href;
};

/** Owner of everything: for arranging rows and for trying the guards by raw SQL. */
export const ownerUrl = address("meridian_owner", "ownerPassword", name);
/** What the application uses in production: owns nothing, cannot move the clock. */
export const appUrl = address("meridian_app", "appPassword", name);
/** Like the application, and may move the clock. */
export const seedUrl = address("meridian_seed", "seedPassword", name);

const asAdmin = async (...statements: readonly string[]) => {
  const client = new pg.Client({ connectionString: address("meridian_owner", "ownerPassword", "postgres") });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

const folder = fs.mkdtempSync(path.join(cluster.dir, "files-"));

// The code under test reads its environment when it loads, so this comes before any import of it.
Object.assign(process.env, {
  DATABASE_URL: atInstant(seedUrl, testInstant),
  MIGRATION_DATABASE_URL: ownerUrl,
  MERIDIAN_STORAGE_DIR: path.join(folder, "storage"),
  MERIDIAN_ANCHOR_DIR: path.join(folder, "anchors"),
  MERIDIAN_MAIL_DIR: path.join(folder, "mailbox"),
  AUTH_SECRET: cluster.secrets.authSecret,
  AUTH_URL: "http://localhost:3000",
  PASSWORD_PEPPER: cluster.secrets.passwordPepper,
});

await asAdmin(`create database ${name} template meridian_template`);

// The pool of the code under test outlives its file; dropping the database under it would look like a crash.
const endPool = () => (globalThis as { meridianPool?: pg.Pool }).meridianPool?.end();

afterAll(async () => {
  await endPool();
  await asAdmin(`drop database if exists ${name} with (force)`);
  fs.rmSync(folder, { recursive: true, force: true });
});
