import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { PolicyFailure } from "@/lib/identity/domain/policy";
import { withContext } from "@/lib/platform/db/context";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { type AwaitingRow, countAwaiting, findAwaiting } from "@/lib/review/data/awaiting-store";
import { countOpenRequests } from "@/lib/review/data/open-request-store";
import { type AwaitingKey, type AwaitingView, rowsOnPage } from "@/lib/review/domain/awaiting";
import { awaitingReason } from "@/lib/review/domain/awaiting-reason";
import { isUuid } from "@/lib/shared/ids";
import { isIsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { decodeKeyset, encodeKeyset } from "@/lib/shared/keyset";
import { type WorkingCalendar, workingDaysBetween } from "@/lib/shared/working-days";

/** A recommended decision in the list of the signers. */
export type AwaitingDecision = Omit<AwaitingRow, "holdsRole" | "ownDuty"> & {
  /** Null where the calendar of the year is not stored. */
  readonly workingDaysLeft: number | null;
  /** Why it waits for somebody else; null in the reader's own list. */
  readonly notMine: PolicyFailure | null;
};

/** The counts on the tabs; above a thousand they are "more than a thousand". */
export type SignatureCounts = { readonly mine: number; readonly others: number; readonly requests: number };

export type AwaitingList = {
  readonly rows: readonly AwaitingDecision[];
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
  readonly counts: SignatureCounts;
};

/** What waits for a signature, by the day it is due: the reader's own, or other people's. */
export const listAwaitingSignature = (
  actor: OfficialActor,
  { view, after }: { readonly view: AwaitingView; readonly after: string | null },
): Promise<AwaitingList> =>
  withContext(actor.session, async (db) => {
    const today = moscowDateOf(new Date(actor.person.now));
    const calendar = await loadCalendar(db, yearsAround(yearOf(today)));
    const page = { view, after: after === null ? null : awaitingKeyOf(after), limit: rowsOnPage + 1 };
    const found = await findAwaiting(db, actor, page);
    const rows = found.slice(0, rowsOnPage);
    const last = rows.at(-1);

    return {
      rows: rows.map((row) => shown(row, view, daysUntil(today, calendar))),
      next: found.length > rowsOnPage && last ? encodeKeyset([last.dueOn, last.id]) : null,
      counts: { ...(await countAwaiting(db, actor)), requests: await countOpenRequests(db) },
    };
  });

const shown = (
  { holdsRole, ownDuty, ...row }: AwaitingRow,
  view: AwaitingView,
  daysLeft: (dueOn: string) => number | null,
): AwaitingDecision => ({
  ...row,
  workingDaysLeft: daysLeft(row.dueOn),
  notMine: view === "mine" ? null : awaitingReason({ role: row.role, holdsRole, ownDuty }),
});

const daysUntil =
  (today: string, calendar: WorkingCalendar) =>
  (dueOn: string): number | null => {
    const days = workingDaysBetween(today, dueOn, calendar);

    return days.ok ? days.value : null;
  };

/** A cursor that is none of ours starts at the beginning. */
const awaitingKeyOf = (cursor: string): AwaitingKey | null => {
  const [dueOn, id, ...more] = decodeKeyset(cursor) ?? [];
  const isKey = typeof dueOn === "string" && isIsoDate(dueOn) && typeof id === "string" && isUuid(id);

  return isKey && more.length === 0 ? { dueOn, id } : null;
};
