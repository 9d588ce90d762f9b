"use server";
import { mutation } from "@/app/_server/mutation";
import { planBudgetLine } from "@/lib/budget/commands/plan-budget-line";
import { proposeAllocation, proposeTransfer } from "@/lib/budget/commands/propose-budget-move";
import { confirmBudgetMove, declineBudgetMove } from "@/lib/budget/commands/resolve-budget-move";
import {
  allocateInput,
  confirmMoveInput,
  declineMoveInput,
  planBudgetLineInput,
  transferInput,
} from "@/lib/budget/domain/budget-inputs";

export const planBudgetLineAction = mutation({
  name: "planBudgetLine",
  side: "office",
  area: "budget",
  input: planBudgetLineInput,
  run: planBudgetLine,
  next: () => "/admin/budget/moves",
});

export const proposeAllocationAction = mutation({
  name: "proposeAllocation",
  side: "office",
  area: "budget",
  input: allocateInput,
  run: proposeAllocation,
  next: () => "/admin/budget/moves",
});

export const proposeTransferAction = mutation({
  name: "proposeTransfer",
  side: "office",
  area: "budget",
  input: transferInput,
  run: proposeTransfer,
  next: () => "/admin/budget/moves",
});

export const confirmMoveAction = mutation({
  name: "confirmBudgetMove",
  side: "office",
  area: "budget",
  input: confirmMoveInput,
  run: confirmBudgetMove,
  next: () => "/admin/budget/moves",
});

export const declineMoveAction = mutation({
  name: "declineBudgetMove",
  side: "office",
  area: "budget",
  input: declineMoveInput,
  run: declineBudgetMove,
  next: () => "/admin/budget/moves",
});
