import { type Actor, holdsRole, type StaffRole } from "@/lib/identity/domain/actor";
import type { HeldDuty } from "@/lib/identity/domain/duties";
import type { PolicyFailure } from "@/lib/identity/domain/policy";
import { signingDutyOf } from "@/lib/review/domain/next-signature";
import { fail, ok, type Result } from "@/lib/shared/result";

type Signed = {
  readonly programmeId: string;
  /** Roles that signed the decision, in order. */
  readonly chain: readonly string[];
  readonly duties: readonly HeldDuty[];
};

/**
 * Whether the person's role stands in the decision's chain: what an approver alone may sign, a member of the
 * commission does not take back. The policy asks the rest; the database asks this again.
 */
export const mayTakeBack = (
  actor: Actor,
  { programmeId, chain, duties }: Signed,
): Result<true, PolicyFailure> => {
  const holds = (role: string) => actor.side === "office" && holdsRole(actor, role as StaffRole, programmeId);
  const duty = signingDutyOf({ chain, duties }, { userId: actor.userId, holds });

  return duty ? ok(true) : fail({ code: "roleMissing", role: chain[0] ?? "approver" });
};
