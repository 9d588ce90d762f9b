// The throw-away cluster of a test run and the migrated database its workers are cloned from.
import fs from "node:fs";
import { closeCluster, ensureDatabase, openCluster, urlsOf } from "../lib/cluster.mjs";
import { bringUpToDate } from "../lib/migrate.mjs";
import { throwAwaySettings } from "../lib/postgres-server.mjs";

export const TEMPLATE = "meridian_template";

/** Opens the cluster in this folder and makes the template when it is not there yet. */
export const openTestCluster = async (dir) => {
  // The database runs as nobody when the tests run as root, and must be able to enter the temporary folder.
  fs.mkdirSync(dir, { recursive: true });
  fs.chmodSync(dir, 0o711);
  const cluster = await openCluster(dir, { settings: throwAwaySettings, durable: false });
  const isNew = await ensureDatabase(cluster.secrets, cluster.port, TEMPLATE);
  if (isNew) await bringUpToDate(urlsOf(cluster.secrets, cluster.port, TEMPLATE));
  return cluster;
};

export const discardTestCluster = async (cluster) => {
  await closeCluster(cluster);
  fs.rmSync(cluster.dir, { recursive: true, force: true });
};
