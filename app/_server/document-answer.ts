import "server-only";
import { contentDisposition } from "@/lib/evidence/domain/content-disposition";
import { openDocument } from "@/lib/evidence/queries/open-document";

type StoredFile = { readonly sha256: string; readonly mediaType: string; readonly fileName: string };

// Whatever a file contains, a browser that opens it does nothing with it: no script, no form, no other request.
const inert =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'";

export const inertHeaders = {
  "Content-Security-Policy": inert,
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
} as const;

/** A stored file as a download; null when it is no longer whole, which is then in the log of the storage. */
export const documentAnswer = async (file: StoredFile): Promise<Response | null> => {
  const opened = await openDocument(file.sha256);
  if (!opened.ok) return null;
  return new Response(opened.value.stream, {
    headers: {
      ...inertHeaders,
      "Content-Type": file.mediaType,
      "Content-Length": String(opened.value.size),
      "Content-Disposition": contentDisposition(file.fileName, "attachment"),
    },
  });
};
