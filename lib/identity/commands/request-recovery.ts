import { pool } from "@/lib/platform/db/pool";
import { takeTokens } from "@/lib/platform/db/rate-limit";
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
  const allowed = await takeTokens(
    { key: `recovery:${wish.network}`, tokens: 20, seconds: 3600 },
    { key: `recovery:${wish.email}`, tokens: 3, seconds: 3600 },
    { key: "recovery", tokens: 1200, seconds: 3600 },
  );
  if (!allowed) return fail({ code: "tooManyLetters" });

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
