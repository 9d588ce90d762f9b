import { hashPassword } from "@/lib/identity/data/passwords";
import { isRecoveryOpen } from "@/lib/identity/data/recovery-store";
import { callDatabase } from "@/lib/platform/db/call";
import { tokenDigest } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { type Failure, fail, type Result } from "@/lib/shared/result";

type Recovery = { readonly token: string; readonly password: string };

/**
 * Sets a new password by the link of a letter, once. It signs nobody in: the way in is the sign-in page, as
 * always. A link that is over is refused before any hashing.
 */
export const completeRecovery = async ({ token, password }: Recovery): Promise<Result<null, Failure>> => {
  if (!(await isRecoveryOpen(token))) return fail({ code: "linkOver" });

  return callDatabase("SELECT app.complete_recovery($1) AS answer", [
    JSON.stringify({
      secretHash: tokenDigest(token),
      passwordHash: await hashPassword(password),
      messageId: uuidv7(),
    }),
  ]);
};
