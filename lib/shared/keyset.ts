import { canonicalJson } from "@/lib/shared/canonical-json";
import { isUuid } from "@/lib/shared/ids";

/** The sort key of the last row of a page, in the order of its columns; amounts travel as digits. */
type Keyset = readonly (string | number | boolean | null)[];

/** Longer than any key this product sorts by; a longer cursor was not made here. */
const longestCursor = 1024;

/**
 * The place in a list after which the next page starts, as an opaque text for a URL (base64url). It is not
 * signed: it names a place among rows the reader may see anyway, and a query still asks who reads.
 */
export const encodeKeyset = (keyset: Keyset): string =>
  base64UrlOf(new TextEncoder().encode(canonicalJson(keyset)));

/**
 * The sort key in a cursor, or null when the text is no cursor of ours. One key has one spelling. The caller
 * still checks that the number and the kinds of the values fit its columns.
 */
export const decodeKeyset = (cursor: string): Keyset | null => {
  if (cursor === "" || cursor.length > longestCursor) return null;

  const keyset = parsedKeyset(cursor);

  return keyset !== null && encodeKeyset(keyset) === cursor ? keyset : null;
};

/** Where a list goes on that is sorted by one text (a name, a day, a moment) and then by id. */
export type Place = { readonly on: string; readonly id: string };

/** The place in a cursor of such a list; null, which is its beginning, for a cursor that is none of its own. */
export const placeOf = (
  cursor: string | null,
  isKey: (text: string) => boolean = () => true,
): Place | null => {
  const [on, id, ...more] = (cursor && decodeKeyset(cursor)) || [];
  if (typeof on !== "string" || typeof id !== "string" || more.length > 0) return null;

  return isKey(on) && isUuid(id) ? { on, id } : null;
};

/**
 * A page, from rows of which one more was read than it holds, and the cursor of the next page: null on the last.
 */
export const pageOf = <Row>(found: readonly Row[], size: number, keyOf: (row: Row) => Keyset) => {
  const rows = found.slice(0, size);
  const last = rows.at(-1);

  return { rows, next: found.length > size && last !== undefined ? encodeKeyset(keyOf(last)) : null };
};

const parsedKeyset = (cursor: string): Keyset | null => {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(cursor)));

    return isKeyset(parsed) ? parsed : null;
  } catch {
    // Not base64url, not UTF-8 or not JSON: whatever came in, it did not come from encodeKeyset.
    return null;
  }
};

const isKeyset = (value: unknown): value is Keyset =>
  Array.isArray(value) &&
  value.every(
    (part) => part === null || typeof part === "string" || typeof part === "boolean" || Number.isFinite(part),
  );

const base64UrlOf = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const bytesOf = (cursor: string): Uint8Array =>
  Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
