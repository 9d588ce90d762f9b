import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { PolicyFailure } from "@/lib/identity/domain/policy";
import { withContext } from "@/lib/platform/db/context";
import { loadCalendar, yearsAround } from "@/lib/programmes/data/calendar-store";
import { type AwaitingRow, countAwaiting, findAwaiting } from "@/lib/review/data/awaiting-store";
import { countOpenRequests } from "@/lib/review/data/open-request-store";
import { type AwaitingView, rowsOnPage } from "@/lib/review/domain/awaiting";
import { awaitingReason } from "@/lib/review/domain/awaiting-reason";
import { isIsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { pageOf, placeOf } from "@/lib/shared/keyset";
import { valueOrNull } from "@/lib/shared/result";
import { type WorkingCalendar, workingDaysBetween } from "@/lib/shared/working-days";

/** A recommended decision in the list of the signers. */
export type AwaitingDecision = Omit<AwaitingRow, "holdsRole" | "ownDuty" | "hasInterest"> & {
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
    const wish = { view, after: placeOf(after, isIsoDate), limit: rowsOnPage + 1 };
    const found = await findAwaiting(db, actor, wish);
    const { rows, next } = pageOf(found, rowsOnPage, ({ dueOn, id }) => [dueOn, id]);

    return {
      rows: rows.map((row) => shown(row, view, daysUntil(today, calendar))),
      next,
      counts: { ...(await countAwaiting(db, actor)), requests: await countOpenRequests(db) },
    };
  });

const shown = (
  { holdsRole, ownDuty, hasInterest, ...row }: AwaitingRow,
  view: AwaitingView,
  daysLeft: (dueOn: string) => number | null,
): AwaitingDecision => ({
  ...row,
  workingDaysLeft: daysLeft(row.dueOn),
  notMine: view === "mine" ? null : awaitingReason({ role: row.role, holdsRole, ownDuty, hasInterest }),
});

const daysUntil =
  (today: string, calendar: WorkingCalendar) =>
  (dueOn: string): number | null =>
    valueOrNull(workingDaysBetween(today, dueOn, calendar));
