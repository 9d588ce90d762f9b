import type { PolicyFailure } from "@/lib/identity/domain/policy";

type Reader = { readonly role: string; readonly holdsRole: boolean; readonly ownDuty: string | null };

/** Why a decision waits for somebody else: the reader lacks the role, or has another duty on the claim. */
export const awaitingReason = ({ role, holdsRole, ownDuty }: Reader): PolicyFailure =>
  holdsRole && ownDuty !== null ? { code: "otherDuty", duty: ownDuty } : { code: "roleMissing", role };
