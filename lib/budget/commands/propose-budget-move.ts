import { findLine, newMoveRecord } from "@/lib/budget/data/budget-store";
import type { AllocateInput, TransferInput } from "@/lib/budget/domain/budget-inputs";
import { judgeMove, type MoveFailure } from "@/lib/budget/domain/budget-move";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, type Result } from "@/lib/shared/result";

type Proposed = { readonly moveId: string };
type Failure = OfficeFailure | MoveFailure;

type Proposal = {
  readonly kind: "ALLOCATE" | "TRANSFER";
  readonly fromLineId: string | null;
  readonly toLineId: string;
  /** Below zero: less money for the line. */
  readonly amount: bigint;
  readonly reason: string;
};

const propose = async (
  actor: OfficialActor,
  proposal: Proposal,
  request: RequestKey,
): Promise<Result<Proposed, Failure>> => {
  const { from, to } = await withContext(actor.session, async (db) => ({
    from: proposal.fromLineId ? await findLine(db, proposal.fromLineId) : null,
    to: await findLine(db, proposal.toLineId),
  }));
  if (!to || (proposal.fromLineId && !from)) return fail({ code: "lineNotFound" });
  const verdict = judgeMove({ from, to }, proposal.amount);
  if (!verdict.ok) return verdict;

  const moveId = uuidv7();

  return applyOfficeChange(
    actor,
    {
      action: "proposeBudgetMove",
      programmeId: to.programmeId,
      event: {
        type: "budgetMoveProposed",
        objectType: "budgetMove",
        objectId: moveId,
        data: {
          kind: proposal.kind,
          amount: proposal.amount.toString(),
          from: proposal.fromLineId,
          to: proposal.toLineId,
          reason: proposal.reason,
        },
      },
      records: [newMoveRecord({ ...proposal, id: moveId, proposerId: actor.userId, now: actor.person.now })],
      result: { moveId },
    },
    request,
  );
};

/** Asks for more or less money on one line; another administrator confirms. */
export const proposeAllocation = idempotent(
  "proposeAllocation",
  (actor: OfficialActor, { lineId, direction, amount, reason }: AllocateInput, request: RequestKey) =>
    propose(
      actor,
      {
        kind: "ALLOCATE",
        fromLineId: null,
        toLineId: lineId,
        amount: direction === "up" ? amount : -amount,
        reason,
      },
      request,
    ),
);

/** Asks to move money from one line to another; another administrator confirms. */
export const proposeTransfer = idempotent(
  "proposeTransfer",
  (actor: OfficialActor, input: TransferInput, request: RequestKey) =>
    propose(
      actor,
      {
        kind: "TRANSFER",
        fromLineId: input.fromLineId,
        toLineId: input.toLineId,
        amount: input.amount,
        reason: input.reason,
      },
      request,
    ),
);
