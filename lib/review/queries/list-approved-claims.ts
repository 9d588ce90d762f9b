import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import {
  type ApprovedFilter,
  type ApprovedLine,
  type ApprovedLines,
  type ApprovedRow,
  findApproved,
  findApprovedLines,
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

// More would hold up other requests while they are written out, fewer would cost more than their rows.
const linesAtOnce = 2_500;

/** Some of them, for an export. */
export type ApprovedBatch = readonly ApprovedLine[];

/** All of them in batches, for an export: each batch is a statement of its own, so that memory stays small. */
export const approvedInBatches = async function* (
  actor: OfficialActor,
  filter: ApprovedFilter,
): AsyncGenerator<ApprovedBatch> {
  const linesAfter = (after: Place | null) =>
    withContext(actor.session, (db) => findApprovedLines(db, { ...filter, after, limit: linesAtOnce }));
  let isMore = true;
  for (let after: Place | null = null; isMore; ) {
    const { lines, last }: ApprovedLines = await linesAfter(after);
    if (lines.length > 0) yield lines;
    isMore = lines.length === linesAtOnce;
    after = last;
  }
};
