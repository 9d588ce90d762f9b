import { createHash, randomUUID } from "node:crypto";
import { chmod, type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolderDurably, syncFolder } from "@/lib/platform/storage/durable-folders";
import {
  type PutLimits,
  STAGED_HEAD_BYTES,
  STAGED_TAIL_BYTES,
  type StagedFile,
  type StorageFailure,
  type StoredObject,
} from "@/lib/platform/storage/evidence-storage";
import { isNoSpace } from "@/lib/platform/storage/file-errors";
import { originalPath, temporaryFolder } from "@/lib/platform/storage/storage-keys";
import { streamFile } from "@/lib/platform/storage/verified-reading";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Temporary file → fsync. What was written is only kept when the whole stream came in and fits the limits. */
export const stageFile = async (
  base: string,
  stream: AsyncIterable<Uint8Array>,
  limits: PutLimits,
): Promise<Result<StagedFile, StorageFailure>> => {
  const path = join(temporaryFolder(base), `${randomUUID()}.part`);
  let kept = false;

  try {
    await mkdir(temporaryFolder(base), { recursive: true, mode: 0o700 });
    const received = await writeToFile(path, stream, limits);
    if (!received.ok) return received;

    kept = true;
    return ok(stagedFile(base, path, received.value));
  } catch (error) {
    if (isNoSpace(error)) return fail({ code: "storageFull" });
    throw error;
  } finally {
    if (!kept) await rm(path, { force: true });
  }
};

type Received = StoredObject & { readonly head: Uint8Array; readonly tail: Uint8Array };

const writeToFile = async (
  path: string,
  stream: AsyncIterable<Uint8Array>,
  limits: PutLimits,
): Promise<Result<Received, StorageFailure>> => {
  const file = await open(path, "wx+", 0o600);

  try {
    const copied = await copyStream(file, stream, limits);
    if (!copied.ok) return copied;

    await file.sync();
    const { size } = copied.value;
    const head = await readSlice(file, 0, Math.min(size, STAGED_HEAD_BYTES));
    const tailLength = Math.min(size, STAGED_TAIL_BYTES);
    const tail = await readSlice(file, size - tailLength, tailLength);
    return ok({ ...copied.value, head, tail });
  } finally {
    await file.close();
  }
};

const copyStream = async (
  file: FileHandle,
  stream: AsyncIterable<Uint8Array>,
  limits: PutLimits,
): Promise<Result<StoredObject, StorageFailure>> => {
  const hash = createHash("sha256");
  let size = 0;

  try {
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > limits.maxBytes) return fail({ code: "fileTooLarge", maxBytes: limits.maxBytes });

      hash.update(chunk);
      await writeWhole(file, chunk);
    }
  } catch (error) {
    if (error instanceof DiskError) throw error.cause;
    return fail({ code: "uploadInterrupted" });
  }

  if (limits.expectedBytes !== undefined && size !== limits.expectedBytes)
    return fail({ code: "uploadInterrupted" });
  if (size === 0) return fail({ code: "fileEmpty" });
  return ok({ sha256: hash.digest("hex"), size });
};

/** Tells our disk's failure (a fault to report) from the sender's (an interrupted upload). */
class DiskError extends Error {}

const writeWhole = async (file: FileHandle, chunk: Uint8Array): Promise<void> => {
  try {
    for (let offset = 0; offset < chunk.byteLength; ) {
      const { bytesWritten } = await file.write(chunk, offset);
      offset += bytesWritten;
    }
  } catch (cause) {
    throw new DiskError("Writing evidence failed", { cause });
  }
};

const readSlice = async (file: FileHandle, position: number, length: number): Promise<Uint8Array> => {
  const slice = new Uint8Array(length);
  const { bytesRead } = await file.read(slice, 0, length, position);
  return slice.subarray(0, bytesRead);
};

const stagedFile = (base: string, path: string, received: Received): StagedFile => ({
  ...received,
  read: async () => streamFile(await open(path, "r")),
  discard: () => rm(path, { force: true }),
  // Renaming over an equal file is harmless, and heals one that was damaged on disk.
  commit: async () => {
    const target = originalPath(base, received.sha256);
    await makeFolderDurably(dirname(target));
    await chmod(path, 0o400);
    await rename(path, target);
    await syncFolder(dirname(target));
    return { sha256: received.sha256, size: received.size };
  },
});
