import "server-only";
import type { EvidenceFailure } from "@/lib/evidence/domain/evidence-failures";
import { MAX_PIXELS, type PageWidth } from "@/lib/evidence/domain/evidence-limits";
import type { FileKind } from "@/lib/evidence/domain/file-kinds";
import { runRenderer } from "@/lib/evidence/rendering/renderer-process";
import type { EvidenceStorage } from "@/lib/platform/storage/evidence-storage";
import { fail, ok, type Result } from "@/lib/shared/result";

/** One page of one document as an image. The caller has checked that the asker may see the document. */
export type PageRequest = {
  readonly sha256: string;
  readonly kind: FileKind;
  /** From 1. */
  readonly page: number;
  readonly width: PageWidth;
};

export type PageImage = { readonly mime: "image/webp"; readonly bytes: Uint8Array };

/** Part of every name in the cache: a change of the look of pages begins a new set. */
const RENDERING_VERSION = "v1";
/** A page ten times as high as wide still fits at the largest width; beyond that it is drawn smaller. */
const MAX_PAGE_PIXELS = 10_000_000;

const underWay = new Map<string, Promise<Result<PageImage, EvidenceFailure>>>();

/**
 * The image of a page, from the cache or drawn now. Requests for the same page that arrive together share one
 * drawing. Refused: `noSuchPage`, and whatever is wrong with the stored file.
 */
export const renderPage = async (
  storage: EvidenceStorage,
  request: PageRequest,
): Promise<Result<PageImage, EvidenceFailure>> => {
  if (!Number.isInteger(request.page) || request.page < 1) return fail({ code: "noSuchPage" });

  const name = `${RENDERING_VERSION}-p${request.page}-w${request.width}.webp`;
  const id = `${request.sha256}/${name}`;
  const begun = underWay.get(id);
  if (begun) return begun;

  const image = cachedOrDrawn(storage, request, name).finally(() => underWay.delete(id));
  underWay.set(id, image);
  return image;
};

const cachedOrDrawn = async (
  storage: EvidenceStorage,
  request: PageRequest,
  name: string,
): Promise<Result<PageImage, EvidenceFailure>> => {
  const key = { sha256: request.sha256, name };
  const cached = await storage.readDerived(key);
  if (cached) return ok({ mime: "image/webp", bytes: cached });

  const drawn = await draw(storage, request);
  if (drawn.ok) await storage.putDerived(key, drawn.value.bytes);
  return drawn;
};

const draw = async (
  storage: EvidenceStorage,
  { sha256, kind, page, width }: PageRequest,
): Promise<Result<PageImage, EvidenceFailure>> => {
  const job = {
    task: "render",
    kind,
    page,
    width,
    maxPixels: MAX_PIXELS,
    maxPagePixels: MAX_PAGE_PIXELS,
  } as const;
  const answer = await runRenderer(job, async () => {
    const original = await storage.openVerified(sha256);
    return original.ok ? ok(original.value.stream) : original;
  });
  if (!answer.ok) return answer;
  if (answer.value.task !== "render") return fail({ code: "fileDamaged" });
  return ok({ mime: answer.value.mime, bytes: answer.value.bytes });
};
