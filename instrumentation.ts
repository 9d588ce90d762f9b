import type { Instrumentation } from "next";

/** Writes what a page or an action failed with to the log; `digest` is the reference that the reader sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logger } = await import("@/lib/platform/logger");
  const known = error instanceof Error ? error : null;
  logger().error(
    {
      reference: known && "digest" in known ? known.digest : undefined,
      where: context.routePath,
      method: request.method,
      error: known ? { name: known.name, message: known.message, stack: known.stack } : "unknown",
    },
    "unexpected",
  );
};

/** Runs once when the server starts: the jobs work inside the web process unless they have one of their own. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  if (process.env.MERIDIAN_WORKER === "off") return;
  const { startInlineWorker } = await import("@/lib/worker/inline-worker");
  await startInlineWorker();
};
