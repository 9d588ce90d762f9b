import { pool } from "@/lib/platform/db/pool";
import { linkToken, tokenDigest } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

type RecoveryWish = {
  readonly email: string;
  /** The network the request comes from, as at sign-in. */
  readonly network: string;
  /** In which language to write when the address is nobody's: then no letter goes out, but the row is the same. */
  readonly locale: "ru" | "en";
};

/**
 * Asks for a letter with a link to a new password. The answer and the work are the same whether somebody has the
 * address or nobody: three letters an hour for one address, twenty wishes an hour from one network.
 */
export const requestRecovery = async (
  wish: RecoveryWish,
): Promise<Result<true, { readonly code: "tooManyLetters" }>> => {
  const { rows } = await pool().query<{ allowed: boolean }>(
    `SELECT app.take_token('recovery:' || $2, 20, 3600)
        AND app.take_token('recovery:' || $1, 3, 3600)
        AND app.take_token('recovery', 1200, 3600) AS allowed`,
    [wish.email, wish.network],
  );
  if (!rows[0]?.allowed) return fail({ code: "tooManyLetters" });

  const id = uuidv7();
  await pool().query("SELECT app.request_recovery($1)", [
    JSON.stringify({
      id,
      secretHash: tokenDigest(linkToken(id)),
      email: wish.email,
      locale: wish.locale,
      messageId: uuidv7(),
    }),
  ]);
  return ok(true);
};
