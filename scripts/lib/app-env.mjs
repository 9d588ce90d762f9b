// What the application, its seed and its commands are told about where they run.

import { dataPaths } from "./paths.mjs";
import { loadSecrets } from "./secrets.mjs";
import { readNote } from "./source-hash.mjs";

/** Secrets of an operator's own environment win over those that the first start made. */
const secretsFor = (env, secrets) => ({
  AUTH_SECRET: env.AUTH_SECRET ?? secrets.authSecret,
  PASSWORD_PEPPER: env.PASSWORD_PEPPER ?? secrets.passwordPepper,
  MERIDIAN_ANCHOR_KEY: env.MERIDIAN_ANCHOR_KEY ?? secrets.anchorPrivateKey,
});

const placesFor = (env, paths) => ({
  DATA_DIR: paths.dir,
  MERIDIAN_STORAGE_DIR: env.MERIDIAN_STORAGE_DIR ?? paths.storage,
  MERIDIAN_ANCHOR_DIR: env.MERIDIAN_ANCHOR_DIR ?? paths.anchors,
  MERIDIAN_DEMO_ACCOUNTS: paths.demoAccounts,
  // With a mail server there is no folder to look into.
  ...(env.SMTP_URL ? {} : { MERIDIAN_MAIL_DIR: env.MERIDIAN_MAIL_DIR ?? paths.mailbox }),
});

const common = (dir) => {
  const paths = dataPaths(dir);
  return {
    ...process.env,
    ...placesFor(process.env, paths),
    ...secretsFor(process.env, loadSecrets(paths.secrets)),
    NEXT_TELEMETRY_DISABLED: "1",
  };
};

/** The web process never learns the owner's address. */
export const serverEnv = ({ dir, appUrl, port, host, mode = "production" }) => {
  const { MIGRATION_DATABASE_URL, SEED_DATABASE_URL, ...rest } = common(dir);
  return {
    ...rest,
    NODE_ENV: mode,
    PORT: String(port),
    HOSTNAME: host,
    DATABASE_URL: appUrl,
    AUTH_URL: process.env.AUTH_URL ?? `http://localhost:${port}`,
  };
};

/** Commands may do more: they know all addresses there are. */
export const commandEnv = ({ dir, ownerUrl, appUrl, seedUrl, port = 3000 }) => ({
  ...common(dir),
  NODE_ENV: process.env.NODE_ENV ?? "production",
  DATABASE_URL: appUrl,
  ...(ownerUrl ? { MIGRATION_DATABASE_URL: ownerUrl } : {}),
  ...(seedUrl ? { SEED_DATABASE_URL: seedUrl } : {}),
  AUTH_URL: process.env.AUTH_URL ?? `http://localhost:${port}`,
});

/** The demo people that the seed wrote down: [{ email, password, labelEn }]. */
export const readDemoAccounts = (dir) => {
  const text = readNote(dataPaths(dir).demoAccounts);
  return text ? JSON.parse(text) : [];
};
