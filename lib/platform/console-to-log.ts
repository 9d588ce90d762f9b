import { loggedError, withoutQuotations } from "@/lib/platform/logged-error";
import { logger } from "@/lib/platform/logger";

/**
 * What libraries write to the console as an error becomes a line of the log, with the same care for what people have
 * typed. Next writes each failed page there as well, message and all; the log has that one already, under its digest.
 */
export const sendConsoleToLog = (): void => {
  console.error = (...parts: readonly unknown[]): void => {
    if (parts.some(hasDigest)) return;
    const error = parts.find((part) => part instanceof Error);
    const texts = parts.filter((part) => typeof part === "string").map(withoutQuotations);
    logger().error({ texts, ...(error ? { error: loggedError(error) } : {}) }, "console");
  };
};

const hasDigest = (part: unknown): boolean => part instanceof Error && "digest" in part;
