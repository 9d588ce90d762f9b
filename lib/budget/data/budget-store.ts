import "server-only";
import type { MovableLine } from "@/lib/budget/domain/budget-move";
import type { RecordWrite } from "@/lib/platform/db/apply";
import type { Db } from "@/lib/platform/db/prisma";

const lineFields = {
  id: true,
  fiscalYear: true,
  programmeId: true,
  category: true,
  status: true,
  allocated: true,
  reserved: true,
  committed: true,
  paid: true,
} as const;

/** A line as commands judge it. */
export const findLine = (
  db: Db,
  id: string,
): Promise<(MovableLine & { readonly programmeId: string; readonly category: string }) | null> =>
  db.budgetLine.findUnique({ where: { id }, select: lineFields });

type Key = { readonly fiscalYear: number; readonly programmeId: string; readonly category: string };

/** The line of that year, programme and category, with its proposal to open, if one waits. */
export const findLineByKey = (db: Db, key: Key) =>
  db.budgetLine.findUnique({
    where: { fiscalYear_programmeId_category_source: { ...key, source: theOnlySource } },
    select: {
      id: true,
      status: true,
      createdById: true,
      movesIn: { where: { kind: "OPEN", status: "PROPOSED" }, select: { id: true } },
    },
  });

/** The rules documents of a programme, for the budget categories they pay from. */
export const findProgrammeRules = (db: Db, programmeId: string) =>
  db.programme.findUnique({
    where: { id: programmeId },
    select: { id: true, versions: { select: { rules: true } } },
  });

/** A move as whoever answers it judges it. */
export const findMove = (db: Db, id: string) =>
  db.budgetMove.findUnique({
    where: { id },
    select: { kind: true, proposedById: true, status: true, toLine: { select: { createdById: true } } },
  });

/** The city's own money; federal money gets lines of its own when a programme needs them. */
const theOnlySource = "CITY";

type NewLine = Key & { readonly id: string; readonly plannerId: string; readonly now: string };

/** A line without money yet. */
export const newLineRecord = ({ id, plannerId, now, ...key }: NewLine): RecordWrite => ({
  table: "budget_line",
  row: {
    id,
    fiscal_year: key.fiscalYear,
    programme_id: key.programmeId,
    category: key.category,
    source: theOnlySource,
    status: "PLANNED",
    allocated: 0n,
    reserved: 0n,
    committed: 0n,
    paid: 0n,
    created_at: now,
    created_by_id: plannerId,
    opened_at: null,
    opened_by_id: null,
  },
});

/** A line that nobody opened is planned again, by whoever plans it now. */
export const replannedLineRecord = (id: string, plannerId: string, now: string): RecordWrite => ({
  table: "budget_line",
  set: { created_by_id: plannerId, created_at: now },
  where: { id, status: "PLANNED" },
});

type NewMove = {
  readonly id: string;
  readonly kind: "OPEN" | "ALLOCATE" | "TRANSFER";
  readonly fromLineId: string | null;
  readonly toLineId: string;
  readonly amount: bigint;
  readonly reason: string;
  readonly proposerId: string;
  readonly now: string;
};

export const newMoveRecord = (move: NewMove): RecordWrite => ({
  table: "budget_move",
  row: {
    id: move.id,
    kind: move.kind,
    from_line_id: move.fromLineId,
    to_line_id: move.toLineId,
    amount: move.amount,
    reason: move.reason,
    status: "PROPOSED",
    proposed_by_id: move.proposerId,
    proposed_at: move.now,
    resolved_by_id: null,
    resolved_at: null,
    answer: null,
  },
});
