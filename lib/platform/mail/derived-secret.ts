import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env";
import { sha256Hex } from "@/lib/platform/hash";

// The secrets of letters are derived from the id of their row and the installation's own secret. So the outbox
// carries an id and nothing that opens anything, a letter can be written again, and whoever reads the database
// holds digests only.

const derive = (purpose: string, text: string): Buffer =>
  createHmac("sha256", env().AUTH_SECRET).update(`meridian mail ${purpose}\0${text}`).digest();

/** The token of a link, 256 bits. */
export const linkToken = (secretId: string): string => derive("link", secretId).toString("base64url");

/** What the database keeps of a token. */
export const tokenDigest = (token: string): string => sha256Hex(token);

const codeDigits = 6;

/** The code of a letter, six digits. */
export const letterCode = (secretId: string): string =>
  String(derive("code", secretId).readUIntBE(0, 6) % 10 ** codeDigits).padStart(codeDigits, "0");

/** What the database keeps of a code: keyed, since six digits are soon tried through. */
export const codeDigest = (secretId: string, code: string): string =>
  derive("typed code", `${secretId}\0${code}`).toString("hex");
