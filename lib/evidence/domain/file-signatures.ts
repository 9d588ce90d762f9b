import { asLatin1, hasBytesAt } from "@/lib/evidence/domain/byte-patterns";
import type { ForeignType } from "@/lib/evidence/domain/evidence-failures";
import type { FileKind } from "@/lib/evidence/domain/file-kinds";

type Signature = { readonly offset: number; readonly bytes: string };

const at = (offset: number, bytes: string): Signature => ({ offset, bytes });

const acceptedSignatures = {
  pdf: [at(0, "%PDF-")],
  jpeg: [at(0, "\xff\xd8\xff")],
  png: [at(0, "\x89PNG\r\n\x1a\n")],
  webp: [at(0, "RIFF"), at(8, "WEBP")],
} as const satisfies Record<FileKind, readonly Signature[]>;

const foreignSignatures: readonly (readonly [ForeignType, Signature])[] = [
  ["office", at(0, "\xd0\xcf\x11\xe0")],
  ["archive", at(0, "PK")],
  ["archive", at(0, "Rar!")],
  ["archive", at(0, "7z\xbc\xaf\x27\x1c")],
  ["archive", at(0, "\x1f\x8b")],
  ["heic", at(4, "ftyphei")],
  ["heic", at(4, "ftyphev")],
  ["heic", at(4, "ftypmif1")],
  ["heic", at(4, "ftypavif")],
  ["media", at(4, "ftyp")],
  ["media", at(0, "RIFF")],
  ["media", at(0, "ID3")],
  ["image", at(0, "GIF8")],
  ["image", at(0, "BM")],
  ["image", at(0, "II*\0")],
  ["image", at(0, "MM\0*")],
  ["image", at(0, "\0\0\x01\0")],
  ["program", at(0, "MZ")],
  ["program", at(0, "\x7fELF")],
  ["program", at(0, "#!")],
];

/** Word and Excel files are ZIP archives that begin with one of these entries. */
const OFFICE_ENTRIES = /\[Content_Types\]\.xml|_rels\/\.rels|^mimetypeapplication\/vnd\.|word\/|xl\//;

const MARKUP = /<(?:script|html|svg|body|iframe|\?php|!doctype\s+html)[\s/>]/i;

/** The accepted type whose signature stands at the very beginning, or null. */
export const acceptedTypeOf = (first: Uint8Array): FileKind | null => {
  for (const kind of ["pdf", "jpeg", "png", "webp"] as const) {
    if (acceptedSignatures[kind].every(({ offset, bytes }) => hasBytesAt(first, offset, bytes))) return kind;
  }
  return null;
};

/** The best guess at what somebody sent in place of an accepted type. */
export const foreignTypeOf = (first: Uint8Array): ForeignType => {
  const known = foreignSignatures.find(([, { offset, bytes }]) => hasBytesAt(first, offset, bytes))?.[0];
  const text = asLatin1(first);

  if (known === "archive" && OFFICE_ENTRIES.test(text.slice(30))) return "office";
  return known ?? textTypeOf(text);
};

const textTypeOf = (text: string): ForeignType => {
  if (/<svg[\s>]/i.test(text)) return "svg";
  if (MARKUP.test(text)) return "html";
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/.test(text)) return "xml";
  // Control characters other than tab, line feed and carriage return do not occur in text.
  return /^[\t\n\r\x20-\xff]+$/.test(text) ? "text" : "unknown";
};

/** Would a browser that guesses find a web page here? */
export const holdsMarkup = (first: Uint8Array): boolean => MARKUP.test(asLatin1(first));

/** A PDF reader accepts the header anywhere in the first 1,024 bytes, which is how a PDF hides in other files. */
export const holdsPdfHeader = (first: Uint8Array): boolean =>
  asLatin1(first.subarray(0, 1100)).includes("%PDF-");

/** A ZIP reader starts from the end: is there an end record whose comment ends exactly with the file? */
export const endsLikeZip = (last: Uint8Array): boolean => {
  for (let start = last.length - 22; start >= 0; start -= 1) {
    if (!hasBytesAt(last, start, "PK\x05\x06")) continue;

    const commentLength = (last[start + 20] ?? 0) + 256 * (last[start + 21] ?? 0);
    if (start + 22 + commentLength === last.length) return true;
  }
  return false;
};

/** Readers look for the end mark in the last 1,024 bytes; without it the file was cut off. */
export const endsLikePdf = (last: Uint8Array): boolean => asLatin1(last.subarray(-1024)).includes("%%EOF");
