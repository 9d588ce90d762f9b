import "server-only";
import type { StoredMove } from "@/lib/budget/data/budget-reads";
import { totalOf } from "@/lib/budget/domain/budget-line";
import { type FiguresView, figuresView, type LineView } from "@/lib/budget/queries/line-view";
import type { BilingualName } from "@/lib/shared/bilingual-name";

/** A programme with its lines by category, or a category with its lines by programme. */
export type BudgetGroup = {
  /** Code of the programme or of the category. */
  readonly key: string;
  /** Null where the key is a category, which has its word in the messages. */
  readonly name: BilingualName | null;
  readonly figures: FiguresView;
  readonly lines: readonly GroupLine[];
};

/** A line with the money it is to be opened with, while it is planned. */
export type GroupLine = LineView & { readonly planned: string | null };

/** Lines by programme or by category, in the order in which they come. Planned lines stand in the list, not in the sums. */
export const groupsOf = (
  lines: readonly LineView[],
  moves: readonly StoredMove[],
  by: "programme" | "category",
): readonly BudgetGroup[] => {
  const planned = new Map(
    moves.filter(({ kind }) => kind === "OPEN").map(({ toLine, amount }) => [toLine.id, amount.toString()]),
  );
  const keyOf = (line: LineView): string => (by === "programme" ? line.programmeCode : line.category);
  const keys = [...new Set(lines.map(keyOf))];

  return keys.map((key) => {
    const own = lines.filter((line) => keyOf(line) === key);

    return {
      key,
      name: by === "programme" ? (own[0]?.programme ?? null) : null,
      figures: figuresView(totalOf(own.filter(({ status }) => status !== "PLANNED").map(balanceOf))),
      lines: own.map((line) => ({ ...line, planned: planned.get(line.id) ?? null })),
    };
  });
};

const balanceOf = (line: LineView) => ({
  allocated: BigInt(line.allocated),
  reserved: BigInt(line.reserved),
  committed: BigInt(line.committed),
  paid: BigInt(line.paid),
});
