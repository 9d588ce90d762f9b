import "server-only";
import { pool } from "@/lib/platform/db/pool";
import { tokenDigest } from "@/lib/platform/mail/derived-secret";

/** Where a registration stands; the browser holds its token. */
export type RegistrationState = { readonly id: string; readonly email: string; readonly proved: boolean };

/** Null: never begun, out of date, or tried too often. */
export const findRegistration = async (token: string): Promise<RegistrationState | null> => {
  const { rows } = await pool().query<{ state: RegistrationState | null }>(
    "SELECT app.registration_state($1) AS state",
    [tokenDigest(token)],
  );
  return rows[0]?.state ?? null;
};
