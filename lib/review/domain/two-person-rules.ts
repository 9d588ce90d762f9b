import { type LifecycleFailure, type Movable, mayAct } from "@/lib/claims/domain/lifecycle";
import { type Actor, holdsRole, type StaffRole } from "@/lib/identity/domain/actor";
import type { PolicyFailure } from "@/lib/identity/domain/policy";
import { signingDutyOf } from "@/lib/review/domain/next-signature";
import { type TwoPersonKind, twoPersonActs } from "@/lib/review/domain/two-person-acts";
import { fail, ok, type Result } from "@/lib/shared/result";

// Pages and commands ask the same rules here, and the database asks them again.

type Verdict = Result<true, LifecycleFailure>;

/** Whether the person may ask for what that kind of request wants; the reason when not. */
export const mayAskFor = (actor: Actor, kind: TwoPersonKind, claim: Movable): Verdict => {
  const { ask, signersAsk } = twoPersonActs[kind];
  const may = mayAct(actor, ask, claim);

  return may.ok && signersAsk ? standsInChain(actor, claim) : may;
};

/** Whether the person may be the second one. The subject names who has asked (`requestedById`): it is another person. */
export const mayConfirm = (actor: Actor, kind: TwoPersonKind, claim: Movable): Verdict => {
  const { confirm, signersConfirm } = twoPersonActs[kind];
  const may = mayAct(actor, confirm, claim);

  return may.ok && signersConfirm ? standsInChain(actor, claim) : may;
};

/** Whether the person may close the request without doing what it asks for, or take back their own. */
export const mayDecline = (actor: Actor, kind: TwoPersonKind, claim: Movable): Verdict =>
  mayAct(actor, twoPersonActs[kind].decline, claim);

/**
 * Whether the person's role stands in the chain of the decision: what an approver alone may sign, a member of the
 * commission does not take back.
 */
const standsInChain = (
  actor: Actor,
  { programmeId, duties, signing }: Movable,
): Result<true, PolicyFailure> => {
  const chain = signing?.chain ?? [];
  const holds = (role: string) => actor.side === "office" && holdsRole(actor, role as StaffRole, programmeId);
  const duty = signingDutyOf({ chain, duties }, { userId: actor.userId, holds });

  return duty ? ok(true) : fail({ code: "roleMissing", role: chain[0] ?? "approver" });
};
