import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EvidenceStorage } from "@/lib/platform/storage/evidence-storage";
import { createLocalDiskStorage } from "@/lib/platform/storage/local-disk-storage";

export type TemporaryStorage = {
  readonly storage: EvidenceStorage;
  readonly folder: string;
  /** Every file below the folder, by path: what an upload left behind. */
  readonly files: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
};

export const temporaryStorage = async (): Promise<TemporaryStorage> => {
  const folder = await mkdtemp(join(tmpdir(), "meridian-evidence-"));

  return {
    storage: createLocalDiskStorage(folder),
    folder,
    files: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

/** The bytes in pieces, as a network would bring them. */
export async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export const readAll = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};
