// Looks through a whole PDF for names of things that act by themselves, whether or not anything leads to them.
// Names may be written with escapes (/J#61vaScript) and may stand in compressed object streams.

import { constants, inflateRawSync } from "node:zlib";

const activeNames = new Map([
  ["JavaScript", "script"],
  ["Launch", "launch"],
  ["EmbeddedFile", "attachment"],
  ["EmbeddedFiles", "attachment"],
  ["GoToE", "attachment"],
  ["XFA", "form"],
  ["SubmitForm", "form"],
  ["ImportData", "form"],
  ["RichMedia", "media"],
  ["Rendition", "media"],
]);

const MAX_INFLATED_BYTES = 64 * 1024 * 1024;
const LONGEST_DICTIONARY = 64 * 1024;
const SHORTEST_CERTAIN_NAME = 5;

// A name ends at white space or at a delimiter.
const NAME = /\/[^\s\0/<>[\](){}%]+/g;
const STREAM_START = /(?<!end)stream(?:\r\n|\n|\r)/g;
// An address in a link, read back from a slash in it: https://example.org/JavaScript is no name. There is no white
// space in it, hence no object can begin within such a string.
const INSIDE_ADDRESS = /\((?:https?:\/\/|www\.)[^\s\0()]*$/;

/** What the PDF (one character a byte) would do by itself, or null. Throws when it cannot be looked through. */
export const findActiveContent = (text) => {
  let inflated = 0;

  for (const part of partsOf(text)) {
    const content = part.isObjectStream ? inflate(part, MAX_INFLATED_BYTES - inflated) : part.content;
    if (part.isObjectStream) inflated += content.length;

    const found = findName(content, part.shortest ?? 0);
    if (found) return found;
  }
  return null;
};

/**
 * The file, cut into what is syntax and what is the body of a stream. Bodies of pictures and fonts are arbitrary
 * bytes and are left out. A body in which an object seems to begin may be a pretence of one: it is looked through
 * for the longer names, which do not occur by chance.
 */
function* partsOf(text) {
  let position = 0;
  STREAM_START.lastIndex = 0;

  for (let match = STREAM_START.exec(text); match; match = STREAM_START.exec(text)) {
    const start = match.index + match[0].length;
    const marked = text.indexOf("endstream", start);
    const end = marked === -1 ? text.length : marked;

    yield { content: text.slice(position, match.index) };
    yield* bodyParts(dictionaryBefore(text, match.index), text.slice(start, end));
    position = end;
    STREAM_START.lastIndex = end;
  }
  yield { content: text.slice(position) };
}

function* bodyParts(dictionary, content) {
  if (/\/ObjStm(?![^\s\0/<>[\](){}%])/.test(dictionary) || /\/First\b/.test(dictionary)) {
    yield { isObjectStream: true, dictionary, content };
  }
  if (/[\s\0\d]obj/.test(content)) yield { content, shortest: SHORTEST_CERTAIN_NAME };
}

const dictionaryBefore = (text, end) => {
  const nearby = text.slice(Math.max(0, end - LONGEST_DICTIONARY), end);
  return unescaped(nearby.slice(nearby.lastIndexOf("obj") + 1));
};

const inflate = ({ dictionary, content }, maxOutputLength) => {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/[^\s\0/<>[\](){}%]+)/.exec(dictionary)?.[1];
  if (filters === undefined) return content;
  if (!/^\[?\s*\/FlateDecode\s*\]?$/.test(filters) || /\/Predictor\s+(?!1\b)/.test(dictionary)) {
    throw new Error("An object stream that cannot be looked through");
  }

  // Readers ignore the checksum and a missing end, so this does too: the two header bytes are skipped.
  const body = Buffer.from(content, "latin1").subarray(2);
  const options = { maxOutputLength: Math.max(1, maxOutputLength), finishFlush: constants.Z_SYNC_FLUSH };
  return inflateRawSync(body, options).toString("latin1");
};

const unescaped = (text) =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));

const findName = (content, shortest) => {
  for (const { 0: written, index } of content.matchAll(NAME)) {
    const name = written.includes("#") ? unescaped(written).slice(1) : written.slice(1);
    const found = activeNames.get(name);
    if (!found || name.length < shortest) continue;
    if (!INSIDE_ADDRESS.test(content.slice(Math.max(0, index - 2048), index))) return found;
  }
  return null;
};
