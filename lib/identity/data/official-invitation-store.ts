import "server-only";
import type { StaffRole } from "@/lib/identity/domain/actor";
import { pool } from "@/lib/platform/db/pool";
import { tokenDigest } from "@/lib/platform/mail/derived-secret";

/** What the bearer of an official's letter may know; `programmeRu` is null for every programme. */
export type OfficialInvitation = {
  readonly email: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly role: StaffRole;
  readonly programmeRu: string | null;
  readonly programmeEn: string | null;
  readonly expiresAt: string;
  readonly hasAccount: boolean;
};

/** Null: used, taken back, out of date, never sent, or signed by somebody who is no administrator any more. */
export const findOfficialInvitation = async (token: string): Promise<OfficialInvitation | null> => {
  const { rows } = await pool().query<{ found: OfficialInvitation | null }>(
    "SELECT app.official_invitation($1) AS found",
    [tokenDigest(token)],
  );
  return rows[0]?.found ?? null;
};
