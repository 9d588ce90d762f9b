import { inertHeaders, StoredFileFault } from "@/app/_server/document-answer";
import { eitherSide, reading } from "@/app/_server/route";
import { recordDocumentView } from "@/lib/claims/commands/record-document-view";
import { getDocument } from "@/lib/claims/queries/get-document";
import { isPageWidth } from "@/lib/evidence/domain/evidence-limits";
import { getPageImage } from "@/lib/evidence/queries/get-page-image";

type Params = Readonly<Record<string, string>>;
type StoredFile = { readonly sha256: string; readonly mediaType: string };

const pageAnswer = async (
  file: StoredFile,
  { page = "" }: Params,
  request: Request,
): Promise<Response | null> => {
  const width = Number(new URL(request.url).searchParams.get("w") ?? "1000");
  if (!/^\d{1,4}$/.test(page) || !isPageWidth(width)) return null;
  const image = await getPageImage({ ...file, page: Number(page), width });
  if (!image.ok) {
    const { code } = image.failure;
    if (code === "storedFileMissing" || code === "storedFileDamaged")
      throw new StoredFileFault(file.sha256, code);
    return null;
  }
  return new Response(Buffer.from(image.value.bytes), {
    headers: { ...inertHeaders, "Content-Type": image.value.mime, "Content-Disposition": "inline" },
  });
};

/** One page as an image: `?w=480`, `1000` or `1600` pixels wide. */
export const GET = eitherSide(
  reading({
    name: "viewOwnDocument",
    side: "company",
    read: async (actor, params, request) => {
      const file = await getDocument(actor, params.id ?? "");
      return file && pageAnswer(file, params, request);
    },
  }),
  reading({
    name: "viewFiledDocument",
    side: "office",
    area: "review",
    read: async (actor, params, request) => {
      const file = await getDocument(actor, params.id ?? "");
      if (!file) return null;
      await recordDocumentView(actor, file);
      return pageAnswer(file, params, request);
    },
  }),
);
