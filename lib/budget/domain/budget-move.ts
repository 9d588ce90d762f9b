import { availableOf, type LineBalance } from "@/lib/budget/domain/budget-line";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import type { Kopecks } from "@/lib/shared/money";
import { fail, ok, type Result } from "@/lib/shared/result";

/** OPEN gives a planned line its money, ALLOCATE changes it up or down, TRANSFER moves it between lines. */
export type BudgetMoveKind = "OPEN" | "ALLOCATE" | "TRANSFER";

/** A line as a proposal judges it. */
export type MovableLine = LineBalance & {
  readonly id: string;
  readonly fiscalYear: number;
  readonly status: "PLANNED" | "OPEN" | "CLOSED";
};

/** Why a move may not be asked for; the words are in `budget.failure.<code>`. */
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

  return isCovered({ from, to }, amount)
    ? ok(true)
    : fail({ code: "lineHasLess", available: availableOf(from ?? to).toString() });
};

/** Whether the line that gives has free what is to be taken from it. A negative amount takes from `to` itself. */
export const isCovered = (
  { from, to }: { readonly from: LineBalance | null; readonly to: LineBalance },
  amount: Kopecks,
): boolean => (from ? amount : -amount) <= availableOf(from ?? to);

/** A move as whoever answers it judges it. */
type AnsweredMove = {
  readonly kind: BudgetMoveKind;
  readonly proposedById: string;
  readonly toLine: { readonly createdById: string };
};

/** Why somebody may not answer a proposed move. */
export type WhyNotAnswer = "notAdmin" | "ownProposal" | "ownLine";

/** Why the person may not decline a move, which for one's own is taking it back; null when they may. */
export const whyNotDecline = (actor: OfficialActor): WhyNotAnswer | null =>
  mayDo(actor, "resolveBudgetMove") ? null : "notAdmin";

/**
 * Why the person may not confirm it; null when they may. Nobody confirms what they proposed, and nobody opens a line
 * that they planned. The database asks the same.
 */
export const whyNotConfirm = (actor: OfficialActor, move: AnsweredMove): WhyNotAnswer | null => {
  const closed = whyNotDecline(actor);
  if (closed) return closed;
  if (move.proposedById === actor.userId) return "ownProposal";

  return move.kind === "OPEN" && move.toLine.createdById === actor.userId ? "ownLine" : null;
};
