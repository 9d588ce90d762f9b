import { cleanFileName } from "@/lib/evidence/domain/file-names";

/** Left as they are by RFC 8187 `attr-char`; `encodeURIComponent` leaves these five too many. */
const ESCAPED_AS_WELL = /['()*]/g;

/**
 * The value of a `Content-Disposition` header (RFC 6266): an ASCII name for old programs and the real one in UTF-8
 * (RFC 8187). The name is cleaned once more here, since a header is the last place where one could do harm.
 */
export const contentDisposition = (fileName: string, type: "attachment" | "inline"): string => {
  const name = cleanFileName(fileName);
  const ascii = name.replace(/[^A-Za-z0-9 ._-]/g, "_");
  const encoded = encodeURIComponent(name).replace(ESCAPED_AS_WELL, percentEncoded);
  return `${type}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};

const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
