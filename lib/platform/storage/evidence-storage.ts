import type { Result } from "@/lib/shared/result";

/** How much may come in, and how much was announced (a shorter body is a broken upload, not a small file). */
export type PutLimits = {
  readonly maxBytes: number;
  readonly expectedBytes?: number;
};

export type StorageFailure =
  | { readonly code: "fileTooLarge"; readonly maxBytes: number }
  | { readonly code: "fileEmpty" }
  | { readonly code: "uploadInterrupted" }
  | { readonly code: "storageFull" };

export type StorageReadFailure =
  | { readonly code: "storedFileMissing" }
  | { readonly code: "storedFileDamaged" };

/** `sha256` (64 hexadecimal digits) is the key: equal content is stored once. */
export type StoredObject = {
  readonly sha256: string;
  readonly size: number;
};

export type ListedObject = StoredObject & { readonly modifiedAt: Date };

/** The stream fails before its end, instead of ending, when the bytes do not add up to their key. */
export type OpenedObject = StoredObject & { readonly stream: ReadableStream<Uint8Array> };

/**
 * A file that has arrived and is safe on disk, but is not evidence yet: look at it, then `commit` or `discard`.
 * `head` and `tail` are its first and last bytes (at most `STAGED_HEAD_BYTES` and `STAGED_TAIL_BYTES`).
 */
export type StagedFile = StoredObject & {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  readonly read: () => Promise<ReadableStream<Uint8Array>>;
  readonly commit: () => Promise<StoredObject>;
  readonly discard: () => Promise<void>;
};

export type DerivedKey = {
  /** The original it was made from; derived objects vanish with it. */
  readonly sha256: string;
  /** File name within the original's derived objects, for example `v1-p1-w1000.webp`. */
  readonly name: string;
};

/**
 * Where evidence lies. Originals are immutable and found by their SHA-256; derived objects (page images) can be
 * made again at any time, so they are written without ceremony and a damaged one counts as absent.
 */
export interface EvidenceStorage {
  /** Streams to a temporary place. Nothing remains of a refused or interrupted upload. */
  readonly receive: (
    stream: AsyncIterable<Uint8Array>,
    limits: PutLimits,
  ) => Promise<Result<StagedFile, StorageFailure>>;
  /** `receive` and `commit` in one: for files that need no look. */
  readonly put: (
    stream: AsyncIterable<Uint8Array>,
    limits: PutLimits,
  ) => Promise<Result<StoredObject, StorageFailure>>;
  /** Hashes while it streams. For consumers that can throw away what they got when the end fails. */
  readonly open: (sha256: string) => Promise<Result<OpenedObject, StorageReadFailure>>;
  /** Hashes the whole file before the first byte is handed out. For answers to people. */
  readonly openVerified: (sha256: string) => Promise<Result<OpenedObject, StorageReadFailure>>;
  readonly exists: (sha256: string) => Promise<boolean>;
  /** Removes the original and all that was derived from it. Call it only when no document row refers to it. */
  readonly remove: (sha256: string) => Promise<void>;
  readonly list: () => AsyncIterable<ListedObject>;
  readonly putDerived: (key: DerivedKey, bytes: Uint8Array) => Promise<void>;
  readonly readDerived: (key: DerivedKey) => Promise<Uint8Array | null>;
}

/** Enough for every signature, and for markup hidden behind one. */
export const STAGED_HEAD_BYTES = 4096;
/** The end record of a ZIP archive is 22 bytes and a comment of at most 65,535. */
export const STAGED_TAIL_BYTES = 65_557;
