import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import {
  type ApprovedFilter,
  type ApprovedKey,
  type ApprovedRow,
  findApproved,
  findApprovedAtOnce,
  findCommitment,
} from "@/lib/review/data/approved-store";
import { rowsOnPage } from "@/lib/review/domain/awaiting";
import { isUuid } from "@/lib/shared/ids";
import { decodeKeyset, encodeKeyset } from "@/lib/shared/keyset";

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
    const key = after === null ? null : approvedKeyOf(after);
    const found = await findApproved(db, { ...filter, after: key, limit: rowsOnPage + 1 });
    const { committed, years } = await findCommitment(db, filter);
    const rows = found.slice(0, rowsOnPage);
    const last = rows.at(-1);

    return {
      rows,
      next: found.length > rowsOnPage && last ? encodeKeyset([last.decidedAt, last.id]) : null,
      committed: committed.toString(),
      years,
    };
  });

const approvedKeyOf = (cursor: string): ApprovedKey | null => {
  const [decidedAt, id, ...more] = decodeKeyset(cursor) ?? [];
  const isInstant = typeof decidedAt === "string" && !Number.isNaN(Date.parse(decidedAt));

  return isInstant && typeof id === "string" && isUuid(id) && more.length === 0 ? { decidedAt, id } : null;
};

const rowsAtOnce = 5_000;

/** All of them in batches, for an export: each batch is a statement of its own, so that memory stays small. */
export const approvedInBatches = async function* (
  actor: OfficialActor,
  filter: ApprovedFilter,
): AsyncGenerator<readonly ApprovedRow[]> {
  let after: ApprovedKey | null = null;
  do {
    const page = { ...filter, after, limit: rowsAtOnce };
    const rows: readonly ApprovedRow[] = await withContext(actor.session, (db) =>
      findApprovedAtOnce(db, page),
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    after = rows.length === rowsAtOnce && last ? { decidedAt: last.decidedAt, id: last.id } : null;
  } while (after !== null);
};
