import "server-only";
import { findSubject } from "@/lib/claims/data/claim-store";
import { readSnapshot } from "@/lib/claims/domain/claim-snapshot";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import { changesBetween, type SnapshotChange } from "@/lib/claims/domain/snapshot-changes";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { findCompanyName } from "@/lib/review/data/company-name";
import {
  findClaimEvents,
  findClaimVersions,
  type StoredEvent,
  type StoredVersion,
} from "@/lib/review/data/history-store";

/** Something that happened, as the office reads it. */
export type HistoryEvent = StoredEvent;

/** A version the company sent, with what differs from the one before; amounts and dates as they were declared. */
export type HistoryVersion = {
  readonly number: number;
  readonly at: string;
  readonly by: StoredVersion["by"];
  readonly changes: readonly (SnapshotChange & {
    readonly line: number | null;
    readonly currency: string | null;
  })[];
};

export type ClaimHistory = {
  readonly claim: { readonly number: string; readonly status: ClaimStatus };
  readonly company: { readonly nameRu: string; readonly nameEn: string };
  /** Newest first. */
  readonly versions: readonly HistoryVersion[];
  /** Newest first. */
  readonly events: readonly HistoryEvent[];
  /** Where the older events begin; null when these are all. */
  readonly older: string | null;
};

/** Events of a page. */
const historyPageSize = 100;

/** Who did what with a claim and when, and what the company changed from version to version. */
export const getClaimHistory = (
  actor: OfficialActor,
  number: string,
  before: string | null,
): Promise<ClaimHistory | null> =>
  withContext(actor.session, async (db) => {
    const found = await findSubject(db, actor, { number });
    if (!found) return null;
    const { claim } = found;
    const events = await findClaimEvents(db, claim.id, { before, limit: historyPageSize + 1 });
    const versions = before === null ? await findClaimVersions(db, claim.id) : [];
    const company = await findCompanyName(db, claim.companyId);
    const page = events.slice(0, historyPageSize);
    const last = page.at(-1);

    return {
      claim: { number: claim.number, status: claim.status },
      company,
      versions: versionsWithChanges(versions),
      events: page,
      older: events.length > historyPageSize && last ? last.id : null,
    };
  });

const versionsWithChanges = (stored: readonly StoredVersion[]): readonly HistoryVersion[] => {
  const snapshots = stored.map(({ snapshot }) => readSnapshot(snapshot));

  return stored
    .map(({ number, at, by }, index): HistoryVersion => {
      const [before, after] = [snapshots[index - 1], snapshots[index]];
      const lineOf = (lineId: string | null) =>
        [...(after?.lines ?? []), ...(before?.lines ?? [])].find(({ id }) => id === lineId) ?? null;

      return {
        number,
        at,
        by,
        changes:
          before && after
            ? changesBetween(before, after).map((change) => ({
                ...change,
                line: lineOf(change.lineId)?.position ?? null,
                currency: lineOf(change.lineId)?.currency ?? null,
              }))
            : [],
      };
    })
    .reverse();
};
