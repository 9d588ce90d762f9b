import { findLine, findMove } from "@/lib/budget/data/budget-store";
import type { ConfirmMoveInput, DeclineMoveInput } from "@/lib/budget/domain/budget-inputs";
import { availableOf } from "@/lib/budget/domain/budget-line";
import { whyNotConfirm, whyNotDecline } from "@/lib/budget/domain/budget-move";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { withContext } from "@/lib/platform/db/context";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { fail, ok, type Result } from "@/lib/shared/result";

type Resolved = { readonly moveId: string };
type Failure =
  | DatabaseRefusal
  | {
      readonly code:
        | "roleMissing"
        | "moveNotFound"
        | "moveAlreadyResolved"
        | "secondPersonNeeded"
        | "replayed";
    }
  | { readonly code: "lineHasLess"; readonly available: string };

type Answer = { readonly moveId: string; readonly accept: boolean; readonly answer: string | null };

const resolve = async (
  actor: OfficialActor,
  { moveId, accept, answer }: Answer,
  request: RequestKey,
): Promise<Result<Resolved, Failure>> => {
  const move = await withContext(actor.session, (db) => findMove(db, moveId));
  if (!move) return fail({ code: "moveNotFound" });
  const whyNot = accept ? whyNotConfirm(actor, move) : whyNotDecline(actor);
  if (whyNot === "notAdmin") return fail({ code: "roleMissing" });
  if (move.status !== "PROPOSED") return fail({ code: "moveAlreadyResolved" });
  if (whyNot) return fail({ code: "secondPersonNeeded" });

  const applied = await applyInDatabase("budgetMove", actor.session, {
    moveId,
    accept,
    answer,
    action: "resolveBudgetMove",
    result: { moveId },
    ...request,
  });
  if (!applied.ok) return explained(actor, applied.failure);

  return applied.value.outcome === "replayed" ? fail({ code: "replayed" }) : ok({ moveId });
};

/** What the database refused, with what the page needs to say about it. */
const explained = async (actor: OfficialActor, failure: DatabaseRefusal): Promise<Result<never, Failure>> => {
  const lineId = failure.detail.line;
  if (failure.code !== "budgetExhausted" || typeof lineId !== "string") return fail(failure);

  const line = await withContext(actor.session, (db) => findLine(db, lineId));

  return line ? fail({ code: "lineHasLess", available: availableOf(line).toString() }) : fail(failure);
};

/** Confirms a move that somebody else proposed: the money moves in that statement. */
export const confirmBudgetMove = idempotent(
  "confirmBudgetMove",
  (actor: OfficialActor, { moveId }: ConfirmMoveInput, request: RequestKey) =>
    resolve(actor, { moveId, accept: true, answer: null }, request),
);

/** Declines a move, or takes back one's own: nothing moves. */
export const declineBudgetMove = idempotent(
  "declineBudgetMove",
  (actor: OfficialActor, { moveId, answer }: DeclineMoveInput, request: RequestKey) =>
    resolve(actor, { moveId, accept: false, answer }, request),
);
