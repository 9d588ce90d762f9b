import fs from "node:fs";
import path from "node:path";

/** A refusal as the code spells it. */
export type Refusal = { readonly code: string; readonly file: string };

/** The parts of lib/ whose refusals reach forms. The rest speaks to logs and commands of the operator. */
const spokenFolders = [
  "shared",
  "identity",
  "companies",
  "evidence",
  "programmes",
  "budget",
  "claims",
  "review",
];

const refusalForm = /\bfail\(\{\s*code:\s*"(\w+)"/g;

/** Every code that is refused with literally, `fail({ code: "…" })`, and where first. */
export const refusalsInCode = (): readonly Refusal[] => {
  const byCode = new Map<string, string>();
  for (const file of spokenFolders.flatMap(sourcesOf)) {
    for (const [, code = ""] of fs.readFileSync(file, "utf8").matchAll(refusalForm)) {
      if (!byCode.has(code)) byCode.set(code, file);
    }
  }

  return [...byCode].map(([code, file]) => ({ code, file }));
};

const sourcesOf = (folder: string): readonly string[] => {
  const root = path.join("lib", folder);
  if (!fs.existsSync(root)) return [];

  return (
    fs
      .readdirSync(root, { recursive: true, encoding: "utf8" })
      // Readers of files (calendars, rates) answer the operator who imports them, in the terminal; readers of
      // stored JSON answer the code that stored it.
      .filter((file) => file.endsWith(".ts") && !/-(file|json)\.ts$/.test(file))
      .map((file) => path.join(root, file))
  );
};
