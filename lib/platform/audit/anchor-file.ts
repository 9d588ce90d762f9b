import { appendFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Anchor, anchorSchema } from "@/lib/platform/audit/anchor";

const fileIn = (folder: string): string => path.join(folder, "anchors.jsonl");

/** One line an anchor, added and never changed; keep a copy where the database's administrator has no access. */
export const appendAnchor = async (folder: string, anchor: Anchor): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await appendFile(fileIn(folder), `${JSON.stringify(anchor)}\n`, { flush: true });
};

/** All anchors, oldest first; a last line that a crash cut off is left out. */
export const readAnchors = async (folder: string): Promise<readonly Anchor[]> => {
  const text = await readFile(fileIn(folder), "utf8").catch(() => "");
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => anchorSchema.parse(JSON.parse(line)));
};
