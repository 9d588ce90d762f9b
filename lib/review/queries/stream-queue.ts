import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { findQueueRows, type QueueRow } from "@/lib/review/data/queue-store";
import type { QueueFilters } from "@/lib/review/domain/queue-filters";
import { queueReaderOf } from "@/lib/review/queries/get-review-queue";

/** A row of the exported queue. */
export type ExportedClaim = Pick<
  QueueRow,
  | "number"
  | "nameRu"
  | "nameEn"
  | "inn"
  | "category"
  | "requested"
  | "lineCount"
  | "status"
  | "dueOn"
  | "replyDueOn"
  | "assigneeRu"
  | "assigneeEn"
>;

const batchSize = 2_000;

/** The whole narrowed view in its order, batch by batch: memory and locks stay those of one batch. */
export async function* streamQueue(
  actor: OfficialActor,
  filters: QueueFilters,
): AsyncGenerator<readonly ExportedClaim[]> {
  const reader = queueReaderOf(actor);
  let after = filters.after;
  for (;;) {
    const place = after;
    const rows = await withContext(actor.session, (db) =>
      findQueueRows(db, { ...filters, after: place }, reader, batchSize),
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < batchSize || !last) return;
    after = { on: last.sortOn, id: last.id };
  }
}
