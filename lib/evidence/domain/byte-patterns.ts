/** The bytes as a string of the same length, one character a byte: what regular expressions can read. */
export const asLatin1 = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return pieces.join("");
};

/** Do the bytes at `offset` equal those of `signature` (given one character a byte)? */
export const hasBytesAt = (bytes: Uint8Array, offset: number, signature: string): boolean =>
  offset >= 0 &&
  offset + signature.length <= bytes.length &&
  [...signature].every((character, index) => bytes[offset + index] === character.charCodeAt(0));
