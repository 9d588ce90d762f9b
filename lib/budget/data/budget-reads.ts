import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { Prisma } from "@/prisma/generated/client";

/** Fiscal years that have a budget line, the latest first. */
export const findBudgetYears = async (db: Db): Promise<readonly number[]> => {
  const years = await db.budgetLine.findMany({
    distinct: ["fiscalYear"],
    orderBy: { fiscalYear: "desc" },
    select: { fiscalYear: true },
  });

  return years.map(({ fiscalYear }) => fiscalYear);
};

/** The lines of a year with their programmes, in the order of a table. */
export const findYearLines = (db: Db, fiscalYear: number) =>
  db.budgetLine.findMany({
    where: { fiscalYear },
    orderBy: [
      { programme: { createdAt: "asc" } },
      { programmeId: "asc" },
      { createdAt: "asc" },
      { id: "asc" },
    ],
    select: {
      id: true,
      fiscalYear: true,
      category: true,
      status: true,
      allocated: true,
      reserved: true,
      committed: true,
      paid: true,
      programme: { select: { code: true, nameRu: true, nameEn: true } },
    },
  });

export type YearLine = Awaited<ReturnType<typeof findYearLines>>[number];

/** What each month added to the lines of a year: the sums that the posting statement keeps. */
export const findYearMonths = (db: Db, fiscalYear: number) =>
  db.$queryRaw<{ lineId: string; month: string; taken: bigint; paid: bigint }[]>`
    SELECT m.budget_line_id AS "lineId", to_char(m.month, 'YYYY-MM-DD') AS month,
        sum(m.reserved + m.committed + m.paid)::bigint AS taken, sum(m.paid)::bigint AS paid
      FROM budget_month m JOIN budget_line l ON l.id = m.budget_line_id
      WHERE l.fiscal_year = ${fiscalYear} GROUP BY 1, 2 ORDER BY 2`;

const moveLine = {
  id: true,
  fiscalYear: true,
  category: true,
  status: true,
  createdById: true,
  allocated: true,
  reserved: true,
  committed: true,
  paid: true,
  programme: { select: { code: true, nameRu: true, nameEn: true } },
} as const;

const moveFields = {
  id: true,
  kind: true,
  amount: true,
  reason: true,
  status: true,
  proposedById: true,
  proposedAt: true,
  resolvedById: true,
  resolvedAt: true,
  answer: true,
  fromLineId: true,
  toLineId: true,
} as const;

type MoveRow = Prisma.BudgetMoveGetPayload<{ readonly select: typeof moveFields }>;
type MoveLine = Prisma.BudgetLineGetPayload<{ readonly select: typeof moveLine }>;

/** A move with the lines it touches. */
export type StoredMove = Omit<MoveRow, "fromLineId" | "toLineId"> & {
  readonly fromLine: MoveLine | null;
  readonly toLine: MoveLine;
};

// Both ends at once, and nothing where there are no moves: as relations they would be four statements every time.
const withLines = async (db: Db, moves: readonly MoveRow[]): Promise<readonly StoredMove[]> => {
  if (moves.length === 0) return [];
  const ids = moves.flatMap(({ fromLineId, toLineId }) => [fromLineId ?? toLineId, toLineId]);
  const lines = await db.budgetLine.findMany({ where: { id: { in: [...new Set(ids)] } }, select: moveLine });
  const known = new Map(lines.map((line) => [line.id, line]));

  return moves.map(({ fromLineId, toLineId, ...move }) => {
    const toLine = known.get(toLineId);
    if (!toLine) throw new Error(`Move ${move.id} leads to no line`);

    return { ...move, fromLine: fromLineId === null ? null : (known.get(fromLineId) ?? null), toLine };
  });
};

/** Moves that wait for a second person, the oldest first. */
export const findPendingMoves = async (db: Db): Promise<readonly StoredMove[]> =>
  withLines(
    db,
    await db.budgetMove.findMany({
      where: { status: "PROPOSED" },
      orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
      select: moveFields,
    }),
  );

/** How many moves wait for a second administrator. */
export const countOpenMoves = (db: Db): Promise<number> =>
  db.budgetMove.count({ where: { status: "PROPOSED" } });

/** Moves that somebody answered, the latest proposal first; ids of moves rise with time. */
export const findPastMoves = async (
  db: Db,
  before: string | null,
  limit: number,
): Promise<readonly StoredMove[]> =>
  withLines(
    db,
    await db.budgetMove.findMany({
      where: { status: { not: "PROPOSED" }, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: "desc" },
      take: limit,
      select: moveFields,
    }),
  );

/** Names of people by their ids. */
export const findNames = async (db: Db, ids: readonly string[]) => {
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nameRu: true, nameEn: true },
  });

  return new Map(people.map(({ id, nameRu, nameEn }) => [id, { ru: nameRu, en: nameEn }]));
};

/** Every line, for the choice of a form. */
export const findLines = (db: Db) =>
  db.budgetLine.findMany({
    orderBy: [{ fiscalYear: "desc" }, { programmeId: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: moveLine,
  });

/** Programmes with the rules of their versions, for what a line may be planned for. */
export const findProgrammes = (db: Db) =>
  db.programme.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, nameRu: true, nameEn: true, versions: { select: { rules: true } } },
  });
