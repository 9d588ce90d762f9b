import "server-only";
import { findInvitationState, type InvitationState } from "@/lib/companies/data/invitation-store";

/** The invitation that this browser carries; null when it is over. */
export const getInvitation = async (token: string | null): Promise<InvitationState | null> =>
  token === null ? null : findInvitationState(token);
