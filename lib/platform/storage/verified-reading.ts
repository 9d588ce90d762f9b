import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";

const CHUNK_BYTES = 64 * 1024;

export class DamagedObjectError extends Error {
  constructor(readonly sha256: string) {
    super(`Stored file ${sha256} does not have the content of its name`);
  }
}

/** SHA-256 of an open file, read from its start. */
export const hashOfFile = async (file: FileHandle): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of chunksOf(file)) hash.update(chunk);
  return hash.digest("hex");
};

/** The file as it lies on disk. Closes the file at the end, on failure and on cancel. */
export const streamFile = (file: FileHandle): ReadableStream<Uint8Array> => toStream(file, chunksOf(file));

/**
 * The file with a hash along. The last chunk is held back until the hash agrees, so that a reader of a damaged
 * file meets an error and never a complete body.
 */
export const streamFileVerifying = (file: FileHandle, sha256: string): ReadableStream<Uint8Array> =>
  toStream(file, verifying(chunksOf(file), sha256));

async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  let position = 0;

  while (true) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return;

    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* verifying(chunks: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let heldBack: Uint8Array | null = null;

  for await (const chunk of chunks) {
    hash.update(chunk);
    if (heldBack) yield heldBack;
    heldBack = chunk;
  }

  if (hash.digest("hex") !== sha256) throw new DamagedObjectError(sha256);
  if (heldBack) yield heldBack;
}

const toStream = (file: FileHandle, chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const next = await chunks.next();
        if (!next.done) return controller.enqueue(next.value);

        await file.close();
        controller.close();
      } catch (error) {
        await file.close();
        controller.error(error);
      }
    },
    // A generator that never began has no `finally` to run, hence the file is closed here and not there.
    cancel: () => file.close(),
  });
