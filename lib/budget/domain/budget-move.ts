import { availableOf, type LineBalance } from "@/lib/budget/domain/budget-line";
import type { Kopecks } from "@/lib/shared/money";
import { fail, ok, type Result } from "@/lib/shared/result";

/** OPEN gives a planned line its money, ALLOCATE changes it up or down, TRANSFER moves it between lines. */
export const budgetMoveKinds = ["OPEN", "ALLOCATE", "TRANSFER"] as const;

export type BudgetMoveKind = (typeof budgetMoveKinds)[number];

/** A line as a proposal judges it. */
export type MovableLine = LineBalance & {
  readonly id: string;
  readonly fiscalYear: number;
  readonly status: "PLANNED" | "OPEN" | "CLOSED";
};

export type MoveFailure =
  | { readonly code: "lineNotFound" | "lineNotOpen" | "sameLine" | "differentYears" }
  /** The line has less than is to be taken from it: what it has, in kopecks. */
  | { readonly code: "lineHasLess"; readonly available: string };

/**
 * Whether money may be asked to move: lines that are open, in one fiscal year, and from a line no more than it
 * has free. The database asks the last again when the move is confirmed.
 */
export const judgeMove = (
  { from, to }: { readonly from: MovableLine | null; readonly to: MovableLine },
  amount: Kopecks,
): Result<true, MoveFailure> => {
  if (from?.id === to.id) return fail({ code: "sameLine" });
  if (to.status !== "OPEN" || (from && from.status !== "OPEN")) return fail({ code: "lineNotOpen" });
  if (from && from.fiscalYear !== to.fiscalYear) return fail({ code: "differentYears" });

  const giver = from ?? to;
  const taken = from ? amount : -amount;

  return taken > availableOf(giver)
    ? fail({ code: "lineHasLess", available: availableOf(giver).toString() })
    : ok(true);
};
