// The secrets of an embedded installation: made once, at random, kept in one file that only its owner reads.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const password = () => randomBytes(24).toString("base64url");

const anchorKey = () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ type: "pkcs8", format: "pem" });
};

const makers = {
  ownerPassword: password,
  appPassword: password,
  seedPassword: password,
  authSecret: password,
  passwordPepper: password,
  anchorPrivateKey: anchorKey,
};

const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {});

const write = (file, secrets) => {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 });
  const unfinished = `${file}.unfinished`;
  fs.writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(unfinished, file);
};

/** The secrets in the file; those that are missing are made and kept. */
export const loadSecrets = (file) => {
  const kept = read(file);
  const missing = Object.entries(makers).filter(([name]) => kept[name] === undefined);
  if (missing.length === 0) return kept;
  const secrets = { ...kept, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) };
  write(file, secrets);
  return secrets;
};

/** Remembers the port of the database, so that a bookmark in a database tool keeps working. */
export const rememberPort = (file, databasePort) => {
  const secrets = read(file);
  if (secrets.databasePort !== databasePort) write(file, { ...secrets, databasePort });
};
