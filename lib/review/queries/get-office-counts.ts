import "server-only";
import { countOpenMoves } from "@/lib/budget/data/budget-reads";
import { countOpenProposals } from "@/lib/identity/data/access-reads";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { countByStatus } from "@/lib/review/data/status-counts";

/** What waits in each place of the office's navigation. */
export type OfficeCounts = {
  readonly review: number;
  readonly signature: number;
  readonly approved: number;
  /** What waits for a second administrator: about people, and about money. Nobody else is told. */
  readonly people?: number | undefined;
  readonly budget?: number | undefined;
};

/** One statement over the maintained counts, whatever the number of claims; administrators ask two more. */
export const getOfficeCounts = (actor: OfficialActor): Promise<OfficeCounts> =>
  withContext(actor.session, async (db) => {
    const counts = await countByStatus(db);
    const of = (...statuses: readonly string[]) =>
      statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);

    return {
      review: of("SUBMITTED", "IN_REVIEW", "RETURNED"),
      signature: of("PENDING_APPROVAL"),
      approved: of("APPROVED"),
      ...(mayDo(actor, "resolveAccess") ? await countForSecond(db, actor.person.now) : {}),
    };
  });

const countForSecond = async (db: Db, now: string) => ({
  // No figure where nothing waits: these two places are not worked off like a queue.
  people: (await countOpenProposals(db, now)) || undefined,
  budget: (await countOpenMoves(db)) || undefined,
});
