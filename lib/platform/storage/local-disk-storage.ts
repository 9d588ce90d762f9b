import { access, type FileHandle, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readDerived, writeDerived } from "@/lib/platform/storage/derived-objects";
import { syncFolder } from "@/lib/platform/storage/durable-folders";
import type {
  EvidenceStorage,
  ListedObject,
  OpenedObject,
  StorageReadFailure,
} from "@/lib/platform/storage/evidence-storage";
import { isNotFound } from "@/lib/platform/storage/file-errors";
import { stageFile } from "@/lib/platform/storage/staged-file";
import { derivedFolder, isSha256, originalPath, originalsFolder } from "@/lib/platform/storage/storage-keys";
import { hashOfFile, streamFile, streamFileVerifying } from "@/lib/platform/storage/verified-reading";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Evidence on a local disk, below one folder: `originals/ab/cd/<sha256>`, `derived/ab/cd/<sha256>/…`, `tmp/`. */
export const createLocalDiskStorage = (base: string): EvidenceStorage => ({
  receive: (stream, limits) => stageFile(base, stream, limits),
  put: async (stream, limits) => {
    const staged = await stageFile(base, stream, limits);
    return staged.ok ? ok(await staged.value.commit()) : staged;
  },
  open: (sha256) => openStreaming(base, sha256),
  openVerified: (sha256) => openVerified(base, sha256),
  exists: (sha256) => isThere(originalPath(base, sha256)),
  remove: (sha256) => removeObject(base, sha256),
  list: () => listObjects(base),
  putDerived: (key, bytes) => writeDerived(base, key, bytes),
  readDerived: (key) => readDerived(base, key),
});

const openStreaming = async (
  base: string,
  sha256: string,
): Promise<Result<OpenedObject, StorageReadFailure>> => {
  const opened = await openObject(base, sha256);
  if (!opened.ok) return opened;

  const { file, size } = opened.value;
  return ok({ sha256, size, stream: streamFileVerifying(file, sha256) });
};

const openVerified = async (
  base: string,
  sha256: string,
): Promise<Result<OpenedObject, StorageReadFailure>> => {
  const opened = await openObject(base, sha256);
  if (!opened.ok) return opened;

  const { file, size } = opened.value;
  if ((await hashOfFile(file)) === sha256) return ok({ sha256, size, stream: streamFile(file) });

  await file.close();
  return fail({ code: "storedFileDamaged" });
};

type OpenFile = { readonly file: FileHandle; readonly size: number };

const openObject = async (base: string, sha256: string): Promise<Result<OpenFile, StorageReadFailure>> => {
  try {
    const file = await open(originalPath(base, sha256), "r");
    return ok({ file, size: (await file.stat()).size });
  } catch (error) {
    if (isNotFound(error)) return fail({ code: "storedFileMissing" });
    throw error;
  }
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const removeObject = async (base: string, sha256: string): Promise<void> => {
  const path = originalPath(base, sha256);

  await rm(derivedFolder(base, sha256), { recursive: true, force: true });
  if (!(await isThere(path))) return;

  await rm(path, { force: true });
  await syncFolder(dirname(path));
};

async function* listObjects(base: string): AsyncGenerator<ListedObject> {
  const folder = originalsFolder(base);
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (isNotFound(error)) return [];
    throw error;
  });

  for (const name of names) {
    const sha256 = name.slice(-64);
    if (!isSha256(sha256)) continue;

    const { size, mtime } = await stat(join(folder, name));
    yield { sha256, size, modifiedAt: mtime };
  }
}
