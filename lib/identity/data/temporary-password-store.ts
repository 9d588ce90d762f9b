import "server-only";
import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/identity/data/passwords";
import { temporaryPasswordFrom, temporaryPasswordLength } from "@/lib/identity/domain/temporary-password";

/** A password for the first sign-in: said once to the administrator, stored only as its hash. */
export type TemporaryPassword = { readonly password: string; readonly hash: string };

export const makeTemporaryPassword = async (): Promise<TemporaryPassword> => {
  const password = temporaryPasswordFrom(randomBytes(temporaryPasswordLength));

  return { password, hash: await hashPassword(password) };
};
