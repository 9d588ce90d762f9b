// An orchestrator hands secrets over as files: AUTH_SECRET_FILE names the file that holds AUTH_SECRET.
import fs from "node:fs";
import { refuse } from "./say.mjs";

/** The settings that may stand in a file instead of the environment. */
export const secretNames = [
  "AUTH_SECRET",
  "AUTH_SECRET_FORMER",
  "PASSWORD_PEPPER",
  "PASSWORD_PEPPER_FORMER",
  "MERIDIAN_ANCHOR_KEY",
  "DATABASE_URL",
  "MIGRATION_DATABASE_URL",
  "SMTP_URL",
  "OIDC_OFFICE_CLIENT_SECRET",
  "OIDC_COMPANY_CLIENT_SECRET",
];

const contentOf = (name, file) => {
  let text;
  try {
    text = fs.readFileSync(file, "utf8").trim();
  } catch {
    refuse(`${name} names the file ${file}, which cannot be read.`);
  }
  return text || refuse(`${name} names the file ${file}, which is empty.`);
};

/**
 * Puts what stands in files into the environment; a secret that is said in both ways is refused.
 * @param {Record<string, string | undefined>} env
 */
export const readSecretFiles = (env = process.env) => {
  for (const name of secretNames) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) refuse(`Both ${name} and ${name}_FILE are set: leave one.`);
    env[name] = contentOf(`${name}_FILE`, file);
    delete env[`${name}_FILE`];
  }
};
