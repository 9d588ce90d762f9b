// Without letters and digits that look or sound alike: people read it out over the telephone. 32 signs, so
// that a random byte picks every one equally often.
const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

/** Random bytes that one password takes. */
export const temporaryPasswordLength = 16;

/** Sixteen signs (80 bits) in groups of four, "k7mq-w3tz-…", from as many random bytes. */
export const temporaryPasswordFrom = (bytes: Uint8Array): string =>
  Array.from(
    bytes,
    (byte, at) => (at > 0 && at % 4 === 0 ? "-" : "") + alphabet.charAt(byte % alphabet.length),
  ).join("");
