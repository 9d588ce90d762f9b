import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/platform/env";

// AES-256-GCM under a key derived for each purpose: what a purpose sealed, no other one opens.
const keyFor = (pepper: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", pepper, "meridian", purpose, 32));

const ivLength = 12;
const tagLength = 16;

/** Bytes that only this installation can make, always the same for a purpose and an owner. */
export const derivedBytes = (purpose: string, owner: string, length: number): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", env().PASSWORD_PEPPER, owner, purpose, length));

/** Encrypts a small text for storing, bound to a purpose and to whom it belongs. */
export const seal = (text: string, purpose: string, owner: string): string => {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", keyFor(env().PASSWORD_PEPPER, purpose), iv).setAAD(
    Buffer.from(owner),
  );
  const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), content]).toString("base64url");
};

/**
 * The text again, or null when it was changed, sealed for something else or under another key. Under the former pepper it
 * is opened too, while there is one.
 */
export const unseal = (sealed: string, purpose: string, owner: string): string | null => {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < ivLength + tagLength) return null;
  const { PASSWORD_PEPPER, PASSWORD_PEPPER_FORMER } = env();
  const opened = openedBy(keyFor(PASSWORD_PEPPER, purpose), bytes, owner);
  if (opened !== null || !PASSWORD_PEPPER_FORMER) return opened;
  return openedBy(keyFor(PASSWORD_PEPPER_FORMER, purpose), bytes, owner);
};

const openedBy = (key: Buffer, bytes: Buffer, owner: string): string | null => {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivLength))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    return decipher.update(bytes.subarray(ivLength + tagLength), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
};
