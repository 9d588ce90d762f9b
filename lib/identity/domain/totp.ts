import { Secret, TOTP } from "otpauth";

/** Time-based one-time codes (RFC 6238) as every authenticator app speaks them: SHA-1, six digits, thirty seconds. */
const period = 30;
const issuer = "Meridian";

/** Bytes of a secret: 160 bits, the length that RFC 4226 recommends. */
export const totpSecretBytes = 20;

const totpFor = (secret: string, label: string) =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: "SHA1", digits: 6, period });

/** The secret in base32, as an app takes it typed by hand, from as many random bytes as `totpSecretBytes`. */
export const totpSecretFrom = (bytes: Uint8Array): string =>
  new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;

/** The address behind the QR code: `otpauth://totp/Meridian:person@example?secret=…`. */
export const totpAddress = (secret: string, email: string): string => totpFor(secret, email).toString();

/**
 * The time step the code belongs to, at the instant `now` (ISO), one step early or late allowed for clocks that
 * differ; null for a wrong code. The caller keeps the step, so that a code is taken once (RFC 6238, 5.2).
 */
export const matchingStep = (secret: string, code: string, now: string): bigint | null => {
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return null;
  const timestamp = Date.parse(now);
  const delta = totpFor(secret, "").validate({ token: digits, timestamp, window: 1 });
  return delta === null ? null : BigInt(Math.floor(timestamp / (period * 1000)) + delta);
};
