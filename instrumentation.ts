/** Runs once when the server starts: the jobs work inside the web process unless they have one of their own. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  if (process.env.MERIDIAN_WORKER === "off") return;
  const { startInlineWorker } = await import("@/lib/worker/inline-worker");
  await startInlineWorker();
};
