import "server-only";
import { findNames, findPastMoves, findPendingMoves, type StoredMove } from "@/lib/budget/data/budget-reads";
import {
  type BudgetMoveKind,
  isCovered,
  type WhyNotAnswer,
  whyNotConfirm,
  whyNotDecline,
} from "@/lib/budget/domain/budget-move";
import { type LineView, lineView } from "@/lib/budget/queries/line-view";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import type { BilingualName } from "@/lib/shared/bilingual-name";

/** A change of allocations as its page shows it; `amount` is signed: below zero takes money off the line. */
export type MoveView = {
  readonly id: string;
  readonly kind: BudgetMoveKind;
  readonly amount: string;
  readonly reason: string;
  readonly status: "PROPOSED" | "CONFIRMED" | "DECLINED";
  readonly from: LineView | null;
  readonly to: LineView;
  readonly proposedBy: BilingualName | null;
  readonly proposedAt: string;
  readonly resolvedBy: BilingualName | null;
  readonly resolvedAt: string | null;
  readonly answer: string | null;
  /** What the reader may answer, and why not, if not. */
  readonly mayConfirm: boolean;
  readonly mayDecline: boolean;
  readonly whyNot: WhyNotAnswer | null;
  /** Whether the giving line still has what is to be taken from it. */
  readonly isCovered: boolean;
};

export type MovesPage = {
  readonly pending: readonly MoveView[];
  readonly past: readonly MoveView[];
  readonly next: string | null;
  readonly mayPropose: boolean;
};

const pageSize = 30;

/** Changes of allocations: those that wait, and those that were answered, page by page. */
export const listBudgetMoves = (actor: OfficialActor, after: string | null): Promise<MovesPage> =>
  withContext(actor.session, async (db) => {
    const pending = after === null ? await findPendingMoves(db) : [];
    const past = await findPastMoves(db, after, pageSize + 1);
    const shown = past.slice(0, pageSize);
    const names = await findNames(db, [...pending, ...shown].flatMap(peopleOf));
    const view = (move: StoredMove) => moveView(actor, move, names);

    return {
      pending: pending.map(view),
      past: shown.map(view),
      next: past.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
      mayPropose: mayDo(actor, "proposeBudgetMove"),
    };
  });

const peopleOf = ({ proposedById, resolvedById }: StoredMove): readonly string[] =>
  resolvedById ? [proposedById, resolvedById] : [proposedById];

const moveView = (
  actor: OfficialActor,
  move: StoredMove,
  names: ReadonlyMap<string, BilingualName>,
): MoveView => {
  const whyNot = whyNotConfirm(actor, move);

  return {
    id: move.id,
    kind: move.kind,
    amount: move.amount.toString(),
    reason: move.reason,
    status: move.status,
    from: move.fromLine && lineView(move.fromLine),
    to: lineView(move.toLine),
    proposedBy: names.get(move.proposedById) ?? null,
    proposedAt: move.proposedAt.toISOString(),
    resolvedBy: (move.resolvedById && names.get(move.resolvedById)) || null,
    resolvedAt: move.resolvedAt?.toISOString() ?? null,
    answer: move.answer,
    mayConfirm: move.status === "PROPOSED" && whyNot === null,
    mayDecline: move.status === "PROPOSED" && whyNotDecline(actor) === null,
    whyNot: move.status === "PROPOSED" ? whyNot : null,
    isCovered: isCovered({ from: move.fromLine, to: move.toLine }, move.amount),
  };
};
