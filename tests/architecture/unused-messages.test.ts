import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sentences } from "./message-files";

/** Tables whose words are asked for by a code alone, `t(code)`: every row counts as used. */
const askedByCode =
  /^(roles|status\.\w+|common\.categoryShort|entitlement\.checklist|identifiers|policy)\.|\.failure\./;

const sources = ["app", "lib", "scripts"]
  .flatMap((folder) =>
    fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.includes("node_modules"))
  .map((file) => fs.readFileSync(file, "utf8"))
  .join("\n");

const literals = new Set([...sources.matchAll(/["'`]([\w.-]+)["'`]/g)].map(([, literal = ""]) => literal));

/** `list.${view}.title` stands for every view. A template with nothing written out stands for nothing. */
const templates = [...sources.matchAll(/`((?:[\w.-]|\$\{[^}`]*\})+)`/g)]
  .map(([, template = ""]) => template)
  .filter((template) => template.includes("${") && /[a-z]/i.test(template.replace(/\$\{[^}]*\}/g, "")))
  .map((template) => new RegExp(`^${template.replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, "[\\w.-]+")}$`));

/** `a.b.c`, `b.c`, `c`: how a key may be written where the namespace is given elsewhere. */
const spellings = (key: string): readonly string[] => {
  const parts = key.split(".");

  return parts.map((_, place) => parts.slice(place).join("."));
};

const isUsed = (key: string): boolean =>
  askedByCode.test(key) ||
  spellings(key).some(
    (spelling) => literals.has(spelling) || templates.some((template) => template.test(spelling)),
  );

test("no sentence is kept that nobody says", () => {
  expect([...sentences.ru.keys()].filter((key) => !isUsed(key))).toEqual([]);
});
