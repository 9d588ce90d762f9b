import "server-only";
import {
  findOfficialInvitation,
  type OfficialInvitation,
} from "@/lib/identity/data/official-invitation-store";

/** The invitation that this browser carries; null when it is over. */
export const getOfficialInvitation = async (token: string | null): Promise<OfficialInvitation | null> =>
  token === null ? null : findOfficialInvitation(token);
