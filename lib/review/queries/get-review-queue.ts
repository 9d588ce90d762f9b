import "server-only";
import { type ClaimLabel, officeLabelOf } from "@/lib/claims/domain/claim-label";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import { workingDaysLeft } from "@/lib/claims/domain/decision-clock";
import { holdsRole, type OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { calendarOf } from "@/lib/programmes/data/calendar-store";
import { findClaimsToRehouse } from "@/lib/review/data/interest-store";
import { findQueueNumbers, mostCounted, type QueueNumbers } from "@/lib/review/data/queue-numbers";
import type { QueueReader } from "@/lib/review/data/queue-sql";
import { countQueue, findQueueRows, type QueueRow } from "@/lib/review/data/queue-store";
import { findReviewers, type Reviewer } from "@/lib/review/data/reviewers";
import { findRatesOf } from "@/lib/review/data/version-rates";
import { type Attention, attentionOf } from "@/lib/review/domain/attention";
import {
  isNarrowed,
  type QueueFilters,
  type QueuePlace,
  type QueueView,
} from "@/lib/review/domain/queue-filters";
import { type IsoDate, moscowDateOf } from "@/lib/shared/iso-date";
import { valueOrNull } from "@/lib/shared/result";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "@/lib/shared/working-days";

export type QueueItem = {
  readonly id: string;
  readonly number: string;
  readonly status: ClaimStatus;
  readonly label: ClaimLabel | null;
  readonly category: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly inn: string;
  readonly requested: string;
  readonly lineCount: number;
  readonly attention: readonly Attention[];
  /** Working days that the agency, or in the view of returned claims the company, still has; null when unknown. */
  readonly daysLeft: number | null;
  readonly dueOn: IsoDate;
  readonly isClockStopped: boolean;
  readonly assigneeRu: string | null;
  readonly assigneeEn: string | null;
  readonly mayTake: boolean;
  /** The reader has declared an interest in the company, so that the claim is not theirs. */
  readonly hasInterest: boolean;
};

/** A count that is exact up to a thousand. */
export type RoughCount = { readonly count: number; readonly isMore: boolean };

export type ReviewQueue = {
  readonly today: IsoDate;
  readonly items: readonly QueueItem[];
  readonly next: QueuePlace | null;
  /** Of the narrowed view; null where the count of its tab says it. */
  readonly found: RoughCount | null;
  readonly tabs: Readonly<Record<QueueView, RoughCount>>;
  readonly facts: {
    readonly dueSoon: number;
    readonly mineRequested: string;
    /** Working days of a usual decision among those decided lately, and how many it may take. */
    readonly usualDays: number | null;
    readonly targetDays: number | null;
  };
  readonly programmes: QueueNumbers["programmes"];
  /** Whom claims can be given to; empty for whoever does not assign. */
  readonly reviewers: readonly Reviewer[];
  /** For the lead: claims whose officer has declared an interest since. */
  readonly toRehouse: number;
};

/** Rows of a page. */
const queuePageSize = 50;

/** The reader of a request, as the views of the queue need to know them. */
export const queueReaderOf = ({ userId, person }: OfficialActor): QueueReader => ({
  userId,
  now: person.now,
  today: moscowDateOf(new Date(person.now)),
});

/** A page of the queue with the figures above it: three statements, and more where a lead looks or a filter counts. */
export const getReviewQueue = (actor: OfficialActor, filters: QueueFilters): Promise<ReviewQueue> =>
  withContext(actor.session, async (db) => {
    const reader = queueReaderOf(actor);
    const numbers = await findQueueNumbers(db, reader);
    const rows = await findQueueRows(db, filters, reader, queuePageSize + 1);
    const page = rows.slice(0, queuePageSize);
    const rateOf = await findRatesOf(
      db,
      page.map(({ programmeVersionId }) => programmeVersionId),
    );
    const found = isNarrowed(filters) ? await countFound(db, { filters, reader, rows: rows.length }) : null;
    const last = rows.length > queuePageSize ? page.at(-1) : undefined;
    const calendar = calendarOf(null, numbers.calendar);
    const mayTake = holdsRole(actor, "reviewer");
    const daysLeft = daysLeftIn(filters.view, reader.today, calendar);

    return {
      today: reader.today,
      items: page.map((row) =>
        itemOf(row, { daysLeft, mayTake, rate: rateOf(row.programmeVersionId, row.category) }),
      ),
      next: last ? { on: last.sortOn, id: last.id } : null,
      found,
      tabs: tabsOf(numbers),
      facts: factsOf(numbers, reader.today, calendar),
      programmes: numbers.programmes,
      reviewers: holdsRole(actor, "lead") ? await findReviewers(db) : [],
      toRehouse: holdsRole(actor, "lead") ? (await findClaimsToRehouse(db)).length : 0,
    };
  });

type Found = { readonly filters: QueueFilters; readonly reader: QueueReader; readonly rows: number };

/**
 * How many claims a narrowed view has. A search is not counted beyond its first page: finding all of them would
 * cost more than finding those that are shown.
 */
const countFound = async (db: Db, { filters, reader, rows }: Found): Promise<RoughCount> => {
  if (filters.search === null) return roughly(await countQueue(db, filters, reader, mostCounted));
  const isMore = rows > queuePageSize || filters.after !== null;

  return { count: isMore ? queuePageSize : rows, isMore };
};

type RowFacts = {
  readonly daysLeft: (row: QueueRow) => number | null;
  readonly mayTake: boolean;
  readonly rate: number;
};

const itemOf = (row: QueueRow, { daysLeft, mayTake, rate }: RowFacts): QueueItem => ({
  id: row.id,
  number: row.number,
  status: row.status,
  label: row.nextSigner === "commission" ? "waitingForCommission" : officeLabelOf(row),
  category: row.category,
  nameRu: row.nameRu,
  nameEn: row.nameEn,
  inn: row.inn,
  requested: row.requested.toString(),
  lineCount: row.lineCount,
  attention: attentionOf({ ...row, isInReview: row.status === "IN_REVIEW", rateBasisPoints: rate }),
  daysLeft: daysLeft(row),
  dueOn: row.sortOn,
  isClockStopped: row.clockStoppedOn !== null,
  assigneeRu: row.assigneeRu,
  assigneeEn: row.assigneeEn,
  mayTake: mayTake && row.status === "SUBMITTED" && !row.hasInterest,
  hasInterest: row.hasInterest,
});

/** Many rows share a deadline, and counting days is the dearest part of a row: each deadline is counted once. */
const daysLeftIn = (view: QueueView, today: IsoDate, calendar: WorkingCalendar) => {
  const counted = new Map<string, number | null>();

  return ({ sortOn, dueOn, clockStoppedOn }: QueueRow): number | null => {
    const stoppedOn = view === "returned" ? null : clockStoppedOn;
    const due = view === "returned" ? sortOn : dueOn;
    const key = `${due}/${stoppedOn}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const days = valueOrNull(workingDaysLeft({ dueOn: due, stoppedOn }, today, calendar));
    counted.set(key, days);

    return days;
  };
};

const roughly = (count: number): RoughCount => ({ count, isMore: count >= mostCounted });

const tabsOf = ({ byStatus, returned, overdue, mine }: QueueNumbers): ReviewQueue["tabs"] => {
  const exactly = (count: number | undefined): RoughCount => ({ count: count ?? 0, isMore: false });
  const open = Object.values(byStatus).reduce<number>((sum, count) => sum + (count ?? 0), 0);

  return {
    mine: exactly(mine.count),
    waiting: exactly(byStatus.SUBMITTED),
    returned: roughly(returned),
    approval: exactly(byStatus.PENDING_APPROVAL),
    overdue: roughly(overdue),
    open: exactly(open),
  };
};

const factsOf = (numbers: QueueNumbers, today: IsoDate, calendar: WorkingCalendar): ReviewQueue["facts"] => {
  const tomorrow = addWorkingDays(today, 1, calendar);
  const soon = tomorrow.ok ? numbers.mineDue.filter(({ on }) => on <= tomorrow.value) : [];

  return {
    dueSoon: soon.reduce((sum, { count }) => sum + count, 0),
    mineRequested: numbers.mine.requested,
    usualDays: usualDays(numbers, calendar),
    targetDays: numbers.target,
  };
};

/** The median over the decisions that were due last: working days used, stops of the clock not counted. */
const usualDays = ({ decided, target }: QueueNumbers, calendar: WorkingCalendar): number | null => {
  if (target === null) return null;
  const used = decided
    .map(({ on, dueOn }) => workingDaysBetween(on, dueOn, calendar))
    .flatMap((left) => (left.ok ? [Math.max(0, target - left.value)] : []))
    .sort((one, other) => one - other);

  return used[Math.floor((used.length - 1) / 2)] ?? null;
};
