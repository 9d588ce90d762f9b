import "server-only";
import type { ReadFailure } from "@/lib/evidence/domain/evidence-failures";
import { configuredStorage } from "@/lib/platform/storage/configured-storage";
import { ok, type Result } from "@/lib/shared/result";

/** The bytes of a stored file, checked against their hash before the first one leaves. Ask who may see it first. */
export const openDocument = async (
  sha256: string,
): Promise<Result<{ readonly stream: ReadableStream<Uint8Array>; readonly size: number }, ReadFailure>> => {
  const opened = await configuredStorage().openVerified(sha256);
  return opened.ok ? ok({ stream: opened.value.stream, size: opened.value.size }) : opened;
};
