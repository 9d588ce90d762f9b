import type { EvidenceFailure } from "@/lib/evidence/domain/evidence-failures";
import { MAX_CLAIM_BYTES, MAX_FILE_BYTES } from "@/lib/evidence/domain/evidence-limits";
import { type FileKind, fileKinds } from "@/lib/evidence/domain/file-kinds";
import { cleanFileName, nameForKind } from "@/lib/evidence/domain/file-names";
import { sniffType } from "@/lib/evidence/domain/sniff-type";
import { inspectEvidence } from "@/lib/evidence/intake/inspect-evidence";
import type { EvidenceStorage, StagedFile, StorageFailure } from "@/lib/platform/storage/evidence-storage";
import { fail, ok, type Result } from "@/lib/shared/result";

export type EvidenceUpload = {
  readonly stream: AsyncIterable<Uint8Array>;
  /** As the sender named it; it is cleaned here. */
  readonly fileName: string;
  /** What is left of the claim's 200 MB (`bytesLeftInClaim`). */
  readonly bytesLeft: number;
  /** The length that was announced, where one was. */
  readonly expectedBytes?: number;
};

export type ReceivedEvidence = {
  readonly sha256: string;
  readonly size: number;
  readonly kind: FileKind;
  readonly mime: string;
  readonly pages: number;
  readonly fileName: string;
};

/**
 * Takes one upload through the whole pipeline: size while streaming, hash, type by content, agreement with the name,
 * opened for good. Only then it enters the storage; of everything else nothing remains. The document row is written
 * after this, so that there can be a file without a row (swept later) and never a row without its file.
 */
export const receiveEvidence = async (
  storage: EvidenceStorage,
  upload: EvidenceUpload,
): Promise<Result<ReceivedEvidence, EvidenceFailure>> => {
  const maxBytes = Math.min(MAX_FILE_BYTES, upload.bytesLeft);
  const staged = await storage.receive(upload.stream, { maxBytes, expectedBytes: upload.expectedBytes });
  if (!staged.ok) return fail(uploadFailure(staged.failure, maxBytes));

  let kept = false;
  try {
    const checked = await checkStaged(staged.value, upload.fileName);
    if (!checked.ok) return checked;

    const stored = await staged.value.commit();
    kept = true;
    return ok({ ...stored, ...checked.value });
  } finally {
    if (!kept) await staged.value.discard();
  }
};

type Checked = Omit<ReceivedEvidence, keyof { sha256: string; size: number }>;

const checkStaged = async (
  staged: StagedFile,
  givenName: string,
): Promise<Result<Checked, EvidenceFailure>> => {
  const kind = sniffType(staged.head, staged.tail);
  if (!kind.ok) return kind;

  const fileName = nameForKind(cleanFileName(givenName), kind.value);
  if (!fileName.ok) return fileName;

  const inspected = await inspectEvidence(kind.value, staged.read);
  if (!inspected.ok) return inspected;

  return ok({ ...inspected.value, mime: fileKinds[kind.value].mime, fileName: fileName.value });
};

const MEBIBYTE = 1024 * 1024;

const uploadFailure = (failure: StorageFailure, maxBytes: number): EvidenceFailure => {
  if (failure.code !== "fileTooLarge") return failure;
  return maxBytes < MAX_FILE_BYTES
    ? { code: "claimTooLarge", maxMegabytes: MAX_CLAIM_BYTES / MEBIBYTE }
    : { code: "fileTooLarge", maxMegabytes: MAX_FILE_BYTES / MEBIBYTE };
};
