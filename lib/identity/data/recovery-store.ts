import "server-only";
import { pool } from "@/lib/platform/db/pool";
import { tokenDigest } from "@/lib/platform/mail/derived-secret";

/** Whether the link of a recovery letter still works. */
export const isRecoveryOpen = async (token: string): Promise<boolean> => {
  const { rows } = await pool().query<{ open: boolean }>("SELECT app.recovery_is_open($1) AS open", [
    tokenDigest(token),
  ]);
  return rows[0]?.open ?? false;
};
