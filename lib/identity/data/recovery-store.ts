import "server-only";
import { pool } from "@/lib/platform/db/pool";
import { tokenDigest } from "@/lib/platform/mail/derived-secret";

type Owner = { readonly email: string; readonly nameRu: string; readonly nameEn: string };

/** Whose link of a recovery letter this is; null when it works no longer. */
export const findRecoveryOwner = async (token: string): Promise<Owner | null> => {
  const { rows } = await pool().query<{ owner: Owner | null }>("SELECT app.recovery_owner($1) AS owner", [
    tokenDigest(token),
  ]);
  return rows[0]?.owner ?? null;
};
