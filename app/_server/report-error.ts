import "server-only";
import { randomBytes } from "node:crypto";
import { logger } from "@/lib/platform/logger";

// Without look-alike letters: people read it out over the phone.
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Writes an unexpected error to the log and answers the reference number that the person sees. */
export const reportError = (error: unknown, where: string): string => {
  const reference = Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join("");
  logger().error(
    {
      reference,
      where,
      error:
        error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : "unknown",
    },
    "unexpected",
  );
  return reference;
};
