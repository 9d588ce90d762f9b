import type { NameFailure } from "@/lib/evidence/domain/evidence-failures";
import { type FileKind, fileKinds } from "@/lib/evidence/domain/file-kinds";
import { fail, ok, type Result } from "@/lib/shared/result";

/** At most 200 characters come out, with room for an extension or an underscore that is added. */
const MAX_NAME_LENGTH = 194;
const MAX_EXTENSION_LENGTH = 10;

/** Control, format (bidirectional overrides, zero width), surrogate and private characters, line separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** Characters that Windows does not take in a name. */
const FORBIDDEN = /[<>:"|?*]/g;

/** Windows opens the device, not the file, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/**
 * The name a person gave a file, safe to show and to offer for saving: NFC, no path, no invisible characters, at
 * most 200 characters with its extension kept. Never used as a path. A name of which nothing is left becomes
 * `document`.
 */
export const cleanFileName = (given: string): string => {
  // The path goes first: an invisible character must not hide a separator.
  const visible = given.normalize("NFC").replace(INVISIBLE, "");
  const withoutPath = visible.split(/[\\/]/).at(-1) ?? "";
  const tidy = trimName(withoutPath.replace(FORBIDDEN, "_").replace(/\s+/g, " "));
  const short = shortened(tidy) || "document";
  return RESERVED.test(short) ? `_${short}` : short;
};

/** Leading dots hide a file, trailing dots and spaces are dropped by Windows after every check. */
const trimName = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/g, "");

const shortened = (name: string): string => {
  if (name.length <= MAX_NAME_LENGTH) return name;

  const extension = extensionOf(name);
  const ending = extension ? `.${extension}` : "";
  const characters = [...name.slice(0, name.length - ending.length)];
  let stem = "";
  for (const character of characters) {
    if (stem.length + character.length + ending.length > MAX_NAME_LENGTH) break;
    stem += character;
  }
  return trimName(stem) + ending;
};

/** The extension in lower case, or null. "Счёт от 12.10.2026" has none: an extension holds a letter, Latin only. */
export const extensionOf = (name: string): string | null => {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined || extension.length > MAX_EXTENSION_LENGTH) return null;
  return /[a-z]/.test(extension) ? extension : null;
};

/** Does a clean name agree with the content? A name without an extension gets the one of its content. */
export const nameForKind = (cleanName: string, kind: FileKind): Result<string, NameFailure> => {
  const extension = extensionOf(cleanName);
  const [usual, ...others] = fileKinds[kind].extensions;

  if (extension === null) return ok(`${cleanName}.${usual}`);
  if (extension === usual || others.some((other) => other === extension)) return ok(cleanName);
  return fail({ code: "extensionMismatch", extension, kind });
};
