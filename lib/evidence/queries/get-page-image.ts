import "server-only";
import { type PageImage, renderPage } from "@/lib/evidence/data/page-images";
import type { EvidenceFailure } from "@/lib/evidence/domain/evidence-failures";
import type { PageWidth } from "@/lib/evidence/domain/evidence-limits";
import { kindOfMime } from "@/lib/evidence/domain/file-kinds";
import { configuredStorage } from "@/lib/platform/storage/configured-storage";
import { fail, type Result } from "@/lib/shared/result";

type Page = {
  readonly sha256: string;
  readonly mediaType: string;
  readonly page: number;
  readonly width: PageWidth;
};

/** One page of a stored file as an image. Ask who may see the file first. */
export const getPageImage = async ({
  sha256,
  mediaType,
  page,
  width,
}: Page): Promise<Result<PageImage, EvidenceFailure>> => {
  const kind = kindOfMime(mediaType);
  return kind === null
    ? fail({ code: "noSuchPage" })
    : renderPage(configuredStorage(), { sha256, kind, page, width });
};
