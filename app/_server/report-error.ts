import "server-only";
import { randomBytes } from "node:crypto";
import { SignedOut } from "@/lib/platform/db/context";
import { isBusy, isOnlyLooking } from "@/lib/platform/db/database-refusal";
import { loggedError } from "@/lib/platform/logged-error";
import { logger } from "@/lib/platform/logger";
import type { Failure } from "@/lib/shared/result";

// Without look-alike letters: people read it out over the phone.
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Writes an unexpected error to the log and answers the reference number that the person sees. */
export const reportError = (error: unknown, where: string): string => {
  const reference = Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join("");
  logger().error({ reference, where, error: loggedError(error) }, "unexpected");
  return reference;
};

/** What the person is told when the work broke off: some reasons they can do something about, the others are bugs. */
export const failureFrom = (error: unknown, where: string): Failure => {
  if (isBusy(error)) return { code: "busy" };
  if (isOnlyLooking(error)) return { code: "onlyLooking" };
  if (error instanceof SignedOut) return { code: "signedOut" };
  const unexpected = { code: "unexpected", reference: reportError(error, where) };
  return unexpected;
};
