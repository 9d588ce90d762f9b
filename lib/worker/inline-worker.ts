import { logger } from "@/lib/platform/logger";
import { startWorker } from "@/lib/worker/jobs";

/** Starts the jobs beside the pages. A database that is not there yet must not keep the pages from starting. */
export const startInlineWorker = async (): Promise<void> => {
  try {
    const runner = await startWorker();
    const stop = () => void runner.stop().catch(() => undefined);
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  } catch (error) {
    logger().error(
      { reason: error instanceof Error ? error.message : "unknown" },
      "the worker did not start",
    );
  }
};
