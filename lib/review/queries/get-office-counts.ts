import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { countByStatus } from "@/lib/review/data/status-counts";

/** What waits in each place of the office's navigation. */
export type OfficeCounts = { readonly review: number; readonly signature: number; readonly approved: number };

/** One statement over the maintained counts, whatever the number of claims. */
export const getOfficeCounts = (actor: OfficialActor): Promise<OfficeCounts> =>
  withContext(actor.session, async (db) => {
    const counts = await countByStatus(db);
    const of = (...statuses: readonly string[]) =>
      statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);

    return {
      review: of("SUBMITTED", "IN_REVIEW", "RETURNED"),
      signature: of("PENDING_APPROVAL"),
      approved: of("APPROVED"),
    };
  });
