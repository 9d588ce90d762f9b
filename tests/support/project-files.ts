import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project, wherever the tests are started from. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const NOT_OURS = new Set(["node_modules", "generated", "test-results", "playwright-report"]);

const isOurs = (name: string) =>
  !NOT_OURS.has(name) && !name.startsWith(".next") && name !== ".git" && name !== ".data";

const walk = (folder: string): readonly string[] =>
  fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (!isOurs(entry.name)) return [];
    return entry.isDirectory() ? walk(name) : [name];
  });

/** Files below a folder of the project (all of it: ""), as paths from the root. */
export const projectFiles = (folder = ""): readonly string[] =>
  fs.existsSync(path.join(root, folder)) ? walk(folder) : [];

export const readProjectFile = (name: string): string => fs.readFileSync(path.join(root, name), "utf8");
