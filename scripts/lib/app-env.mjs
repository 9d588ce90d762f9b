// What the application, its seed and its commands are told about where they run.

import { dataPaths } from "./paths.mjs";
import { loadSecrets } from "./secrets.mjs";

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

const common = (env, dir) => {
  const paths = dataPaths(dir);
  return {
    ...env,
    ...placesFor(env, paths),
    ...secretsFor(env, loadSecrets(paths.secrets)),
    NEXT_TELEMETRY_DISABLED: "1",
  };
};

/** The web process never learns the owner's address. */
export const serverEnv = ({ env = process.env, dir, appUrl, port, host, mode = "production" }) => {
  const { MIGRATION_DATABASE_URL, SEED_DATABASE_URL, ...rest } = common(env, dir);
  return {
    ...rest,
    NODE_ENV: mode,
    PORT: String(port),
    HOSTNAME: host,
    DATABASE_URL: appUrl,
    AUTH_URL: env.AUTH_URL ?? `http://localhost:${port}`,
  };
};

/** Commands may do more: they know all addresses there are. */
export const commandEnv = ({ env = process.env, dir, ownerUrl, appUrl, seedUrl, port = 3000 }) => ({
  ...common(env, dir),
  NODE_ENV: env.NODE_ENV ?? "production",
  DATABASE_URL: appUrl,
  ...(ownerUrl ? { MIGRATION_DATABASE_URL: ownerUrl } : {}),
  ...(seedUrl ? { SEED_DATABASE_URL: seedUrl } : {}),
  AUTH_URL: env.AUTH_URL ?? `http://localhost:${port}`,
});
