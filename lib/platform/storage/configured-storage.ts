import { env } from "@/lib/platform/env";
import type { EvidenceStorage } from "@/lib/platform/storage/evidence-storage";
import { createLocalDiskStorage } from "@/lib/platform/storage/local-disk-storage";
import { fileSystemTime, removeStaleTemporaryFiles } from "@/lib/platform/storage/temporary-files";

/** The storage of this installation. The one place that will choose between a disk and an object store. */
export const configuredStorage = (): EvidenceStorage => createLocalDiskStorage(env().MERIDIAN_STORAGE_DIR);

/** Milliseconds since 1970 by the clock that stamps the stored files. */
export const storageTime = (): Promise<number> => fileSystemTime(env().MERIDIAN_STORAGE_DIR);

/** Sweeps what killed uploads left behind, and answers how many files that were. */
export const sweepConfiguredStorage = (): Promise<number> =>
  removeStaleTemporaryFiles(env().MERIDIAN_STORAGE_DIR);
