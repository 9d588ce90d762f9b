// The money of a budget line as the administrators' export has it, in kopecks.
import type { Page } from "@playwright/test";
import { exportText } from "./export";
import type { Say } from "./words";

export type BudgetFigures = Readonly<
  Record<"allocated" | "paid" | "committed" | "reserved" | "available", bigint>
>;

const kopecks = (text = ""): bigint => BigInt(text.replaceAll(/\D/g, ""));

/** Reads the line of a category from the export of the running year. */
export const budgetOf = async (page: Page, say: Say, category: string): Promise<BudgetFigures> => {
  const text = await exportText(page, "/admin/budget/csv");
  const rows = text.split("\r\n").map((row) => row.split(";"));
  const row = rows.find((cells) => cells[2] === say(`categories.${category}.name`));
  if (!row) throw new Error(`The export has no line for ${category}`);
  const [, , , , allocated, paid, committed, reserved, available] = row;
  return {
    allocated: kopecks(allocated),
    paid: kopecks(paid),
    committed: kopecks(committed),
    reserved: kopecks(reserved),
    available: kopecks(available),
  };
};

/** What changed from one look to the next. */
export const moved = (before: BudgetFigures, after: BudgetFigures): BudgetFigures => ({
  allocated: after.allocated - before.allocated,
  paid: after.paid - before.paid,
  committed: after.committed - before.committed,
  reserved: after.reserved - before.reserved,
  available: after.available - before.available,
});
