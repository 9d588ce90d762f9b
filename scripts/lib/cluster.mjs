// The embedded database of one data folder: server, logins, addresses.

import { ensureLogin } from "./grants.mjs";
import { dataPaths } from "./paths.mjs";
import { isPostgres, readPidFile, runningServer, startServer, stopServer } from "./postgres-server.mjs";
import { waitUntil } from "./processes.mjs";
import { loadSecrets, rememberPort } from "./secrets.mjs";
import { quoteName, withClient } from "./sql.mjs";

export const OWNER = "meridian_owner";
export const APP_LOGIN = "meridian_app";
export const SEED_LOGIN = "meridian_seed";
export const DATABASE = "meridian";

const RECOVERY_PATIENCE = 60_000;

const address = (login, password, port, database) =>
  `postgresql://${login}:${password}@127.0.0.1:${port}/${database}`;

/** The three addresses of one database: its owner, the application, the seeding and testing login. */
export const urlsOf = (secrets, port, database = DATABASE) => ({
  ownerUrl: address(OWNER, secrets.ownerPassword, port, database),
  appUrl: address(APP_LOGIN, secrets.appPassword, port, database),
  seedUrl: address(SEED_LOGIN, secrets.seedPassword, port, database),
});

const ensureLogins = async (secrets, port) =>
  withClient(urlsOf(secrets, port, "postgres").ownerUrl, async (client) => {
    await ensureLogin(client, APP_LOGIN, secrets.appPassword);
    await ensureLogin(client, SEED_LOGIN, secrets.seedPassword);
  });

/** Creates an empty database when there is none of that name. Answers whether it did. */
export const ensureDatabase = async (secrets, port, name = DATABASE, template = "template0") =>
  withClient(urlsOf(secrets, port, "postgres").ownerUrl, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount > 0) return false;
    await client.query(`create database ${await quoteName(name)} template ${await quoteName(template)}`);
    return true;
  });

export const dropDatabase = async (secrets, port, name = DATABASE) =>
  withClient(urlsOf(secrets, port, "postgres").ownerUrl, async (client) => {
    await client.query(`drop database if exists ${await quoteName(name)} with (force)`);
  });

// A server that a killed run left behind may still be recovering; two on one folder would refuse each other.
const findRunning = (folder) => {
  const state = readPidFile(folder);
  if (!state || !isPostgres(state.pid)) return undefined;
  return waitUntil(() => runningServer(folder), { timeout: RECOVERY_PATIENCE });
};

/**
 * Opens the cluster of a data folder: finds its running server or starts one.
 * `startedHere` says whether the caller should stop it in the end.
 */
export const openCluster = async (dir, { settings, durable = true } = {}) => {
  const paths = dataPaths(dir);
  const secrets = loadSecrets(paths.secrets);
  const options = { folder: paths.postgres, logFile: paths.postgresLog, superuser: OWNER, settings, durable };
  const running = await findRunning(paths.postgres);
  const server =
    running ??
    (await startServer({ ...options, password: secrets.ownerPassword, wishedPort: secrets.databasePort }));
  rememberPort(paths.secrets, server.port);
  if (!running) await ensureLogins(secrets, server.port);
  return { dir, paths, secrets, port: server.port, pid: server.pid, startedHere: !running };
};

export const closeCluster = (cluster) => stopServer(cluster.paths.postgres);
