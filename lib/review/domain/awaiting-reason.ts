import type { PolicyFailure } from "@/lib/identity/domain/policy";

type Reader = {
  readonly role: string;
  readonly holdsRole: boolean;
  readonly ownDuty: string | null;
  readonly hasInterest: boolean;
};

/** Why a decision waits for somebody else: no role, a declared interest, or another duty on the claim. */
export const awaitingReason = ({ role, holdsRole, ownDuty, hasInterest }: Reader): PolicyFailure => {
  if (!holdsRole) return { code: "roleMissing", role };
  if (hasInterest) return { code: "interestDeclared" };

  return ownDuty === null ? { code: "roleMissing", role } : { code: "otherDuty", duty: ownDuty };
};
