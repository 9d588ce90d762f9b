import "server-only";
import { contentDisposition } from "@/lib/evidence/domain/content-disposition";
import { openDocument } from "@/lib/evidence/queries/open-document";

type StoredFile = { readonly sha256: string; readonly mediaType: string; readonly fileName: string };

// Whatever a file contains, a browser that opens it does nothing with it: no script, no form, no other request.
const inert =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'";

/** Somebody must look at the storage: a file that the database knows cannot be given out. */
export class StoredFileFault extends Error {
  constructor(sha256: string, code: string) {
    super(`${code}: ${sha256}`);
  }
}

export const inertHeaders = {
  "Content-Security-Policy": inert,
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
} as const;

/** A stored file as a download. One that is lost or no longer whole is a fault of the house, and is thrown. */
export const documentAnswer = async (file: StoredFile): Promise<Response> => {
  const opened = await openDocument(file.sha256);
  if (!opened.ok) throw new StoredFileFault(file.sha256, opened.failure.code);
  return new Response(opened.value.stream, {
    headers: {
      ...inertHeaders,
      "Content-Type": file.mediaType,
      "Content-Length": String(opened.value.size),
      "Content-Disposition": contentDisposition(file.fileName, "attachment"),
    },
  });
};
