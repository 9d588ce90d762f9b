import { letterAbout } from "@/lib/claims/domain/claim-letter";
import { findUser } from "@/lib/identity/data/people-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { withContext } from "@/lib/platform/db/context";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { findHeldClaims, findUnmannedWithout, type HeldClaim } from "@/lib/review/data/leaving-store";
import type { DeactivatePersonInput } from "@/lib/review/domain/deactivate-person-input";
import { fail, ok, type Result } from "@/lib/shared/result";

type Failure =
  | DatabaseRefusal
  | {
      readonly code:
        | "roleMissing"
        | "userNotFound"
        | "notYourself"
        | "alreadyBlocked"
        | "changedMeanwhile"
        | "claimsLeftOver"
        | "assigneeUnfit"
        | "replayed";
    }
  | { readonly code: "stepUnmanned"; readonly role: string };

const deactivate = async (
  actor: OfficialActor,
  { userId, version, reason, "moves[]": moves }: DeactivatePersonInput,
  request: RequestKey,
): Promise<Result<{ userId: string }, Failure>> => {
  if (!mayDo(actor, "deactivatePerson")) return fail({ code: "roleMissing" });
  if (userId === actor.userId) return fail({ code: "notYourself" });
  const found = await withContext(actor.session, async (db) => ({
    user: await findUser(db, userId),
    held: await findHeldClaims(db, userId),
    unmanned: await findUnmannedWithout(db, userId),
  }));
  if (!found.user) return fail({ code: "userNotFound" });
  if (found.user.blockedAt) return fail({ code: "alreadyBlocked" });
  const [bare] = found.unmanned;
  if (bare) return fail({ code: "stepUnmanned", role: bare.roles[0] ?? "" });
  const verdict = judgeMoves(found.held, moves);
  if (!verdict.ok) return verdict;

  const applied = await applyInDatabase("deactivation", actor.session, {
    action: "deactivatePerson",
    userId,
    version,
    reason,
    moves: verdict.value,
    result: { userId },
    ...request,
  });
  if (!applied.ok) return fail(inWords(applied.failure));

  return applied.value.outcome === "replayed" ? fail({ code: "replayed" }) : ok({ userId });
};

type Moves = DeactivatePersonInput["moves[]"];

/** Every claim that is open goes to somebody who may have it, as the page showed it. */
const judgeMoves = (held: readonly HeldClaim[], moves: Moves) => {
  const wishes = new Map(moves.map((move) => [move.claimId, move]));
  if (wishes.size < moves.length || wishes.size > held.length)
    return fail({ code: "changedMeanwhile" } as const);
  const planned = held.flatMap((claim) => {
    const wish = wishes.get(claim.id);

    return wish ? [{ claim, ...wish }] : [];
  });
  if (planned.length < held.length) return fail({ code: "claimsLeftOver" } as const);
  if (planned.some(({ claim, assigneeId }) => !claim.able.includes(assigneeId)))
    return fail({ code: "assigneeUnfit" } as const);

  return ok(
    planned.map(({ claim, version, assigneeId }) => ({
      claim_id: claim.id,
      version,
      assignee_id: assigneeId,
      outbox: [letterAbout(claim, "claimHandedOn")],
    })),
  );
};

/** The database names the role in its detail, the sentence in its facts. */
const inWords = (refusal: DatabaseRefusal): Failure => {
  if (refusal.code === "stepUnmanned")
    return { code: "stepUnmanned", role: String(refusal.detail.role ?? "") };

  return refusal.code === "dutyConflict" || refusal.code === "assigneeInterest"
    ? { code: "assigneeUnfit" }
    : refusal;
};

/**
 * Closes an official's account for good: claims go to those named, absences, roles and sessions end, in one statement
 * or not at all; never while a step of a claim would have nobody. What they did keeps their name.
 */
export const deactivatePerson = idempotent("deactivatePerson", deactivate);
