import type { InspectionFailure } from "@/lib/evidence/domain/evidence-failures";
import { MAX_PAGES, MAX_PIXELS } from "@/lib/evidence/domain/evidence-limits";
import type { FileKind } from "@/lib/evidence/domain/file-kinds";
import { type RendererLimits, runRenderer } from "@/lib/evidence/rendering/renderer-process";
import { fail, ok, type Result } from "@/lib/shared/result";

export type InspectedEvidence = { readonly kind: FileKind; readonly pages: number };

/**
 * Opens the file for good, in a process of its own, and answers how many pages it has. Refused is what is damaged,
 * locked, acts by itself, or is larger inside than the limits. `kind` is what `sniffType` found.
 */
export const inspectEvidence = async (
  kind: FileKind,
  read: () => Promise<ReadableStream<Uint8Array>>,
  limits?: RendererLimits,
): Promise<Result<InspectedEvidence, InspectionFailure>> => {
  const job = { task: "inspect", kind, maxPages: MAX_PAGES, maxPixels: MAX_PIXELS } as const;
  const answer = await runRenderer(job, async () => ok(await read()), limits);

  if (answer.ok && answer.value.task === "inspect") return ok({ kind, pages: answer.value.pages });
  if (answer.ok || answer.failure.code === "noSuchPage") return fail({ code: "fileDamaged" });
  return fail(answer.failure);
};
