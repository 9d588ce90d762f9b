// The database of a start: the embedded one, or a server of somebody's own. Both answer the same handle:
// { ownerUrl, appUrl, seedUrl?, mayHoldDemo, close() }.
import fs from "node:fs";
import { closeCluster, dropDatabase, ensureDatabase, openCluster, urlsOf } from "../lib/cluster.mjs";
import { bringUpToDateOnce } from "../lib/migrate.mjs";
import { dataPaths } from "../lib/paths.mjs";
import { step } from "../lib/say.mjs";
import { requireDatabase } from "../lib/sql.mjs";

const openEmbedded = async ({ dir, resetDemo }) => {
  const cluster = await step("Starting the embedded database", () => openCluster(dir));
  try {
    if (resetDemo || isHalfWritten(dir)) await forgetDemo(cluster);
    await ensureDatabase(cluster.secrets, cluster.port);
  } catch (error) {
    await closeCluster(cluster);
    throw error;
  }
  return { ...urlsOf(cluster.secrets, cluster.port), mayHoldDemo: true, close: () => closeCluster(cluster) };
};

// A run that was killed while it wrote the demo data left a database that is neither empty nor whole.
const isHalfWritten = (dir) => fs.existsSync(dataPaths(dir).demoUnfinished);

// Files and letters belong to the claims that go with the database.
const forgetDemo = async (cluster) => {
  await dropDatabase(cluster.secrets, cluster.port);
  const { storage, anchors, mailbox, demoAccounts } = dataPaths(cluster.dir);
  for (const place of [storage, anchors, mailbox, demoAccounts])
    fs.rmSync(place, { recursive: true, force: true });
};

const openOwnServer = async ({ databaseUrl, ownerUrl, demoAllowed }) => {
  await requireDatabase(databaseUrl, "DATABASE_URL");
  if (ownerUrl !== databaseUrl) await requireDatabase(ownerUrl, "MIGRATION_DATABASE_URL");
  return { ownerUrl, appUrl: databaseUrl, mayHoldDemo: demoAllowed, close: async () => undefined };
};

/** Opens the database and brings it up to the code. The caller closes it. */
export const openDatabase = async (settings) => {
  const database = settings.databaseUrl ? await openOwnServer(settings) : await openEmbedded(settings);
  try {
    await step("Applying the migrations", () => bringUpToDateOnce(database));
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
};
