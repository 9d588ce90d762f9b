import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import {
  type ApprovedFilter,
  type ApprovedRow,
  findApproved,
  findApprovedAtOnce,
  findCommitment,
} from "@/lib/review/data/approved-store";
import { rowsOnPage } from "@/lib/review/domain/awaiting";
import { isInstant } from "@/lib/shared/iso-date";
import { type Place, pageOf, placeOf } from "@/lib/shared/keyset";

export type ApprovedList = {
  readonly rows: readonly ApprovedRow[];
  readonly next: string | null;
  /** Committed on the budget lines of the same year and category, digits of kopecks. */
  readonly committed: string;
  readonly years: readonly number[];
};

/** Approved claims that wait for payment, the newest decision first, a page at a time. */
export const listApprovedClaims = (
  actor: OfficialActor,
  { after, ...filter }: ApprovedFilter & { readonly after: string | null },
): Promise<ApprovedList> =>
  withContext(actor.session, async (db) => {
    const place = placeOf(after, isInstant);
    const found = await findApproved(db, { ...filter, after: place, limit: rowsOnPage + 1 });
    const { committed, years } = await findCommitment(db, filter);

    return {
      ...pageOf(found, rowsOnPage, ({ decidedAt, id }) => [decidedAt, id]),
      committed: committed.toString(),
      years,
    };
  });

const rowsAtOnce = 5_000;

/** All of them in batches, for an export: each batch is a statement of its own, so that memory stays small. */
export const approvedInBatches = async function* (
  actor: OfficialActor,
  filter: ApprovedFilter,
): AsyncGenerator<readonly ApprovedRow[]> {
  let after: Place | null = null;
  do {
    const page = { ...filter, after, limit: rowsAtOnce };
    const rows: readonly ApprovedRow[] = await withContext(actor.session, (db) =>
      findApprovedAtOnce(db, page),
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    after = rows.length === rowsAtOnce && last ? { on: last.decidedAt, id: last.id } : null;
  } while (after !== null);
};
