import "server-only";
import type { CompanyRole } from "@/lib/identity/domain/actor";
import { pool } from "@/lib/platform/db/pool";
import { tokenDigest } from "@/lib/platform/mail/derived-secret";

/** What the bearer of an invitation may know. */
export type InvitationState = {
  readonly email: string;
  readonly role: CompanyRole;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly invitedByRu: string;
  readonly invitedByEn: string;
  readonly expiresAt: string;
  readonly hasAccount: boolean;
};

/** Null: used, withdrawn, out of date, or never written. */
export const findInvitationState = async (token: string): Promise<InvitationState | null> => {
  const { rows } = await pool().query<{ state: InvitationState | null }>(
    "SELECT app.invitation_state($1) AS state",
    [tokenDigest(token)],
  );
  return rows[0]?.state ?? null;
};
