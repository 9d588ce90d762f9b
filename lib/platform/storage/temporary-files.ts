import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isNotFound } from "@/lib/platform/storage/file-errors";
import { temporaryFolder } from "@/lib/platform/storage/storage-keys";

export const ONE_HOUR_MS = 60 * 60 * 1000;

/**
 * Removes what killed uploads left behind, and answers how many files that were. Ages are measured by the clock of
 * the file system (a probe file is written for it), because the product's own clock may stand elsewhere.
 * An upload that is still running keeps its file young by writing to it.
 */
export const removeStaleTemporaryFiles = async (base: string, olderThanMs = ONE_HOUR_MS): Promise<number> => {
  const folder = temporaryFolder(base);
  const nowMs = await fileSystemTime(base);
  let removed = 0;

  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const modifiedMs = await modificationTime(path);
    if (modifiedMs === null || nowMs - modifiedMs <= olderThanMs) continue;

    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
};

/** Milliseconds since 1970 by the clock that stamps the files. Fails when nothing can be written. */
export const fileSystemTime = async (base: string): Promise<number> => {
  const folder = temporaryFolder(base);
  const probe = join(folder, `${randomUUID()}.probe`);
  await mkdir(folder, { recursive: true, mode: 0o700 });

  try {
    await writeFile(probe, "");
    return (await stat(probe)).mtimeMs;
  } finally {
    await rm(probe, { force: true });
  }
};

const modificationTime = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
};
