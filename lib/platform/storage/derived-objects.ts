import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DerivedKey } from "@/lib/platform/storage/evidence-storage";
import { isNoSpace, isNotFound } from "@/lib/platform/storage/file-errors";
import { derivedPath, temporaryFolder } from "@/lib/platform/storage/storage-keys";

const CHECKSUM_BYTES = 32;

/** The checksum goes in front of the bytes, which makes fsync needless: half a file is read as no file. */
export const writeDerived = async (base: string, key: DerivedKey, bytes: Uint8Array): Promise<void> => {
  const target = derivedPath(base, key.sha256, key.name);
  const temporary = join(temporaryFolder(base), `${randomUUID()}.part`);
  await Promise.all([
    mkdir(dirname(target), { recursive: true, mode: 0o700 }),
    mkdir(temporaryFolder(base), { recursive: true, mode: 0o700 }),
  ]);

  try {
    await writeFile(temporary, Buffer.concat([checksumOf(bytes), bytes]), { mode: 0o600 });
    await rename(temporary, target);
  } catch (error) {
    // A full disk must not keep anybody from seeing a page that was just made.
    if (!isNoSpace(error)) throw error;
  } finally {
    await rm(temporary, { force: true });
  }
};

/** The bytes, or null when they were never made or are no longer what was written. */
export const readDerived = async (base: string, key: DerivedKey): Promise<Uint8Array | null> => {
  const stored = await readFile(derivedPath(base, key.sha256, key.name)).catch((error: unknown) => {
    if (isNotFound(error)) return null;
    throw error;
  });
  if (stored === null) return null;

  const bytes = stored.subarray(CHECKSUM_BYTES);
  return checksumOf(bytes).equals(stored.subarray(0, CHECKSUM_BYTES)) ? bytes : null;
};

const checksumOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
