// Looks through a whole PDF for names of things that act by themselves, whether or not anything leads to them.
// Names may be written with escapes (/J#61vaScript) and may stand in compressed object streams.

import { constants, inflateRawSync } from "node:zlib";
import { objectStreamsOf } from "./pdf-object-streams.mjs";

// XFA is missing here: three letters do occur by chance in the bytes of a picture, and pdfjs tells of such forms.
const activeNames = new Map([
  ["JavaScript", "script"],
  ["Launch", "launch"],
  ["EmbeddedFile", "attachment"],
  ["EmbeddedFiles", "attachment"],
  ["GoToE", "attachment"],
  ["SubmitForm", "form"],
  ["ImportData", "form"],
  ["RichMedia", "media"],
  ["Rendition", "media"],
]);

const MAX_INFLATED_BYTES = 64 * 1024 * 1024;

// A name ends at white space or at a delimiter.
const NAME = /\/[^\s\0/<>[\](){}%]+/g;
// An address in a link, read back from a slash in it: https://example.org/JavaScript is no name. There is no white
// space in it, hence no object can begin within such a string.
const INSIDE_ADDRESS = /\((?:https?:\/\/|www\.)[^\s\0()]*$/;
const LONGEST_ADDRESS = 2048;

/** What the PDF (one character a byte) would do by itself, or null. Throws when it cannot be looked through. */
export const findActiveContent = (text) => {
  const found = findName(text);
  if (found) return found;

  let bytesLeft = MAX_INFLATED_BYTES;
  for (const stream of objectStreamsOf(text)) {
    const content = inflate(stream, bytesLeft);
    bytesLeft -= content.length;

    const hidden = findName(content);
    if (hidden) return hidden;
  }
  return null;
};

const findName = (content) => {
  for (const { 0: written, index } of content.matchAll(NAME)) {
    const found = activeNames.get(unescaped(written).slice(1));
    if (found && !INSIDE_ADDRESS.test(content.slice(Math.max(0, index - LONGEST_ADDRESS), index)))
      return found;
  }
  return null;
};

const unescaped = (name) =>
  name.includes("#")
    ? name.replace(/#([0-9a-fA-F]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
    : name;

/** Readers ignore the checksum and a missing end, so this does too: the two header bytes are skipped. */
const inflate = ({ names, body }, bytesLeft) => {
  const filters = names.filter((name) => name.endsWith("Decode") || name === "Fl" || name === "Crypt");
  // Without a filter it is plain text, and was looked through with the rest of the file.
  if (!names.includes("Filter")) return "";
  if (filters.join() !== "FlateDecode" || names.includes("DecodeParms") || names.includes("DP")) {
    throw new Error("An object stream that cannot be looked through");
  }

  const options = { maxOutputLength: Math.max(1, bytesLeft), finishFlush: constants.Z_SYNC_FLUSH };
  return inflateRawSync(Buffer.from(body, "latin1").subarray(2), options).toString("latin1");
};
