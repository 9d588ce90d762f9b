import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";

/** A rename or a new folder survives a power cut only after the folder that names it was synced too. */
export const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, "r");

  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/** Makes the folder and syncs the parent of every level that did not exist. */
export const makeFolderDurably = async (path: string): Promise<void> => {
  const topmostNew = await mkdir(path, { recursive: true, mode: 0o700 });
  if (topmostNew === undefined) return;

  for (let level = path; level.length >= topmostNew.length; level = dirname(level)) {
    await syncFolder(dirname(level));
  }
};
