// A throw-away database for development: `node scripts/dev-db.mjs` starts it and leaves it running,
// `… grant` lets the logins in after a migration, `… stop` stops it. Addresses: urls.env in its folder.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { APP_LOGIN, closeCluster, ensureDatabase, openCluster, SEED_LOGIN, urlsOf } from "./lib/cluster.mjs";
import { closeToPublic, grantLogin } from "./lib/grants.mjs";
import { throwAwaySettings } from "./lib/postgres-server.mjs";
import { note, runCommand } from "./lib/say.mjs";
import { installWorkerSchema } from "./lib/worker-schema.mjs";

const DIR = process.env.DEV_DB_DIR ?? path.join(os.tmpdir(), "meridian-devdb");

const writeUrls = ({ ownerUrl, appUrl, seedUrl }) => {
  const file = path.join(DIR, "urls.env");
  const lines = [
    `MIGRATION_DATABASE_URL=${ownerUrl}`,
    `DATABASE_URL=${appUrl}`,
    `SEED_DATABASE_URL=${seedUrl}`,
  ];
  fs.writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
  note(`The addresses are in ${file}`);
};

const open = async () => {
  const cluster = await openCluster(DIR, { settings: throwAwaySettings, durable: false });
  await ensureDatabase(cluster.secrets, cluster.port);
  return { cluster, urls: urlsOf(cluster.secrets, cluster.port) };
};

const grant = async ({ ownerUrl }) => {
  await installWorkerSchema(ownerUrl);
  await closeToPublic(ownerUrl);
  await grantLogin(ownerUrl, APP_LOGIN);
  await grantLogin(ownerUrl, SEED_LOGIN, { mayMoveClock: true });
  note("The logins may now use the database.");
};

await runCommand(async () => {
  const { cluster, urls } = await open();
  if (process.argv[2] === "stop") return closeCluster(cluster);
  writeUrls(urls);
  if (process.argv[2] === "grant") await grant(urls);
});
