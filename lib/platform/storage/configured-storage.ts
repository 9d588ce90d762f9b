import { env } from "@/lib/platform/env";
import type { EvidenceStorage } from "@/lib/platform/storage/evidence-storage";
import { createLocalDiskStorage } from "@/lib/platform/storage/local-disk-storage";

/** The storage of this installation. The one place that will choose between a disk and an object store. */
export const configuredStorage = (): EvidenceStorage => createLocalDiskStorage(env().MERIDIAN_STORAGE_DIR);
