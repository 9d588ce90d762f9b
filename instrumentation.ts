import type { Instrumentation } from "next";

/** Writes what a page or an action failed with to the log; `digest` is the reference that the reader sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ logger }, { loggedError }] = await Promise.all([
    import("@/lib/platform/logger"),
    import("@/lib/platform/logged-error"),
  ]);
  const reference = error instanceof Error && "digest" in error ? error.digest : undefined;
  logger().error(
    { reference, where: context.routePath, method: request.method, error: loggedError(error) },
    "unexpected",
  );
};

/** Runs once when the server starts: errors go to the log, and the jobs work inside the web process unless they have one of their own. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  if (process.env.NODE_ENV === "production") {
    const { sendConsoleToLog } = await import("@/lib/platform/console-to-log");
    sendConsoleToLog();
  }
  if (process.env.MERIDIAN_WORKER === "off") return;
  const { startInlineWorker } = await import("@/lib/worker/inline-worker");
  await startInlineWorker();
};
