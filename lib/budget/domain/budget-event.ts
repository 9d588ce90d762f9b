/**
 * What happened to allocations; words in `budget.event.<type>`. The two last ones are written by the SQL
 * function that resolves a move. Amounts are kopecks as strings.
 */
export type BudgetEvent =
  | {
      readonly type: "budgetLinePlanned";
      readonly amount: string;
      readonly fiscalYear: number;
      readonly category: string;
    }
  | { readonly type: "budgetMoveProposed"; readonly kind: string; readonly amount: string }
  | { readonly type: "budgetMoveConfirmed"; readonly kind: string; readonly amount: string }
  | { readonly type: "budgetMoveDeclined"; readonly kind: string; readonly amount: string };

/** A type of `BudgetEvent`. */
export type BudgetEventType = BudgetEvent["type"];

/** All types, in the order in which a filter lists them. */
export const budgetEventTypes = [
  "budgetLinePlanned",
  "budgetMoveProposed",
  "budgetMoveConfirmed",
  "budgetMoveDeclined",
] as const satisfies readonly BudgetEventType[];
