import { workerPool } from "@/lib/platform/db/worker-pool";

/** Puts a letter into the outbox once per key; true when it was not there yet. */
export const queueOnce = async (message: {
  readonly id: string;
  readonly kind: string;
  readonly dedupeKey: string;
  readonly claimId: string;
  readonly payload: object;
}): Promise<boolean> => {
  const { rows } = await workerPool().query<{ queued: boolean }>(
    "SELECT app.queue_reminder($1::jsonb, $2) AS queued",
    [JSON.stringify(message), message.claimId],
  );
  return rows[0]?.queued ?? false;
};
