import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { countAwaiting } from "@/lib/review/data/awaiting-store";
import {
  countOpenRequests,
  findWaitingRequests,
  type WaitingRequest,
} from "@/lib/review/data/open-request-store";
import type { SignatureCounts } from "@/lib/review/queries/list-awaiting-signature";

export type RequestList = {
  readonly rows: readonly WaitingRequest[];
  /** Whether there are more than are shown. */
  readonly hasMore: boolean;
  readonly counts: SignatureCounts;
};

/** A screen of them; the rest comes up as these are resolved. */
const rowsShown = 100;

/** Requests that wait for a second person: revocations, withdrawals after approval, cancellations. */
export const listOpenRequests = (actor: OfficialActor): Promise<RequestList> =>
  withContext(actor.session, async (db) => {
    const found = await findWaitingRequests(db, rowsShown + 1);
    const counts = { ...(await countAwaiting(db, actor)), requests: await countOpenRequests(db) };

    return { rows: found.slice(0, rowsShown), hasMore: found.length > rowsShown, counts };
  });
