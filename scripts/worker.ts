// The jobs in a process of their own: `npm run worker`, with MERIDIAN_WORKER=off for the web process.
import { logger } from "@/lib/platform/logger";
import { startWorker } from "@/lib/worker/jobs";

const runner = await startWorker();
logger().info("worker started");
process.once("SIGINT", () => void runner.stop());
process.once("SIGTERM", () => void runner.stop());
await runner.promise;
