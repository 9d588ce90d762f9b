import { join } from "node:path";

const SHA256_HEX = /^[0-9a-f]{64}$/;
const DERIVED_NAME = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** Two levels of folders keep each below a few thousand entries with a million files. */
const fanOut = (sha256: string): string => join(sha256.slice(0, 2), sha256.slice(2, 4));

const assertSha256 = (sha256: string): string => {
  if (!SHA256_HEX.test(sha256)) throw new Error("A storage key must be 64 lower-case hexadecimal digits");
  return sha256;
};

export const isSha256 = (text: string): boolean => SHA256_HEX.test(text);

export const originalsFolder = (base: string): string => join(base, "originals");

export const temporaryFolder = (base: string): string => join(base, "tmp");

/** Keys are checked here and nowhere else, so that no path can be built from anything a person typed. */
export const originalPath = (base: string, sha256: string): string =>
  join(originalsFolder(base), fanOut(assertSha256(sha256)), sha256);

export const derivedFolder = (base: string, sha256: string): string =>
  join(base, "derived", fanOut(assertSha256(sha256)), sha256);

export const derivedPath = (base: string, sha256: string, name: string): string => {
  if (!DERIVED_NAME.test(name)) throw new Error(`Not a name for a derived object: ${JSON.stringify(name)}`);
  return join(derivedFolder(base, sha256), name);
};
