import { MAX_FILE_BYTES } from "@/lib/evidence/domain/evidence-limits";
import type { ReceivedEvidence } from "@/lib/evidence/intake/receive-evidence";
import type { EvidenceStorage } from "@/lib/platform/storage/evidence-storage";
import type { MadeEvidence } from "@/prisma/seed/evidence/evidence-facts";

/**
 * Puts a paper of our own making into the storage, without opening it in the renderer as an upload would be: that
 * would take the seed a minute more, and the tests show that every kind of paper passes.
 */
export const storeEvidence = async (
  storage: EvidenceStorage,
  made: MadeEvidence,
): Promise<ReceivedEvidence> => {
  const { bytes, ...facts } = made;
  const stored = await storage.put(onePiece(bytes), {
    maxBytes: MAX_FILE_BYTES,
    expectedBytes: bytes.length,
  });
  if (!stored.ok) throw new Error(`Could not store ${made.fileName}: ${stored.failure.code}`);

  return { ...stored.value, ...facts };
};

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
