// One fingerprint over files and folders: what was made from them is made again only when it changes.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inProject } from "./paths.mjs";

const SKIPPED = new Set(["node_modules", "generated"]);

const filesUnder = (place) => {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [place];
  return fs
    .readdirSync(place)
    .filter((name) => !SKIPPED.has(name))
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
};

/** Names are relative to the project; `extra` takes in whatever else decides the result. */
export const hashOf = (names, extra = "") => {
  const hash = createHash("sha256").update(extra);
  for (const file of names.flatMap((name) => filesUnder(inProject(name)))) {
    hash.update(path.relative(inProject(), file)).update("\0").update(fs.readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
};

export const readNote = (file) => (fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim() : undefined);

export const writeNote = (file, text) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${text}\n`);
};
