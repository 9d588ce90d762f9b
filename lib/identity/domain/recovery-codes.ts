// Without signs that look alike (Crockford's base32 without I, L, O, U): people copy these from paper.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Codes a person gets at once, and random bytes that each takes (120 bits: a plain digest of them tells nothing). */
export const recoveryCodeCount = 10;
export const recoveryCodeBytes = 24;

/** "7K3QMX-W4TZ9B-2HDR5C-V8N1GJ" from as many random bytes as `recoveryCodeBytes`. */
export const recoveryCodeFrom = (bytes: Uint8Array): string =>
  Array.from(
    bytes,
    (byte, at) => (at > 0 && at % 6 === 0 ? "-" : "") + alphabet.charAt(byte % alphabet.length),
  ).join("");

/** The one way to write a code, whatever was typed: capitals, no separators; null when it cannot be one. */
export const normalRecoveryCode = (typed: string): string | null => {
  const signs = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return signs.length === recoveryCodeBytes && [...signs].every((sign) => alphabet.includes(sign))
    ? signs
    : null;
};
