// Finds the object streams of a PDF by reading the dictionary of every object as a PDF reader would, from its header
// on. Whatever pretends to be an object (inside a string, a comment, a picture) is only read in addition.

const HEADER = /\d(?:[\s\0]|%[^\r\n]*[\r\n])+\d+(?:[\s\0]|%[^\r\n]*[\r\n])+obj/g;
const TOKEN = /[\s\0]+|%[^\r\n]*|<<|>>|<[^>]*>|\/[^\s\0/<>[\](){}%]*|[^\s\0/<>()%]+|[\s\S]/y;
const STREAM = /(?:[\s\0]|%[^\r\n]*[\r\n])*stream(?:\r\n|\n|\r)/y;

/** Every object stream: the names in its dictionary (escapes resolved, without the slash), and its body. */
export function* objectStreamsOf(text) {
  for (const { 0: header, index } of text.matchAll(HEADER)) {
    const dictionary = readDictionary(text, index + header.length);
    if (!dictionary || !isObjectStream(dictionary.names)) continue;

    STREAM.lastIndex = dictionary.end;
    const [keyword] = STREAM.exec(text) ?? [];
    if (keyword === undefined) continue;

    const start = dictionary.end + keyword.length;
    const end = text.indexOf("endstream", start);
    yield { names: dictionary.names, body: text.slice(start, end === -1 ? text.length : end) };
  }
}

/** Readers do not ask for the type of the stream, only for these two numbers. */
const isObjectStream = (names) =>
  names.includes("ObjStm") || (names.includes("First") && names.includes("N"));

/** The names in the dictionary that begins at `start`, and where it ends; null when there is none. */
const readDictionary = (text, start) => {
  const names = [];
  let depth = 0;

  for (let position = start; position < text.length; ) {
    const token = tokenAt(text, position);
    position = token === "(" ? endOfString(text, position + 1) : position + token.length;

    depth += depthOf[token] ?? 0;
    if (token.startsWith("/")) names.push(resolved(token.slice(1)));
    if (depth === 0 && token === ">>") return { names, end: position };
    if (depth === 0 && !isBlank(token)) return null;
  }
  return null;
};

const depthOf = { "<<": 1, ">>": -1 };

const isBlank = (token) => /^[\s\0%]/.test(token);

const tokenAt = (text, position) => {
  TOKEN.lastIndex = position;
  return TOKEN.exec(text)?.[0] ?? text[position];
};

/** Just behind the closing parenthesis of a string whose opening one was just read. */
const endOfString = (text, start) => {
  let depth = 1;

  for (let position = start; position < text.length; position += 1) {
    const character = text[position];
    if (character === "\\") position += 1;
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth === 0) return position + 1;
  }
  return text.length;
};

const resolved = (name) =>
  name.replace(/#([0-9a-fA-F]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
