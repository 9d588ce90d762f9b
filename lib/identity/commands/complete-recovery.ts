import { hashPassword } from "@/lib/identity/data/passwords";
import { findRecoveryOwner } from "@/lib/identity/data/recovery-store";
import { isGuessable } from "@/lib/identity/domain/guessable-password";
import { callDatabase } from "@/lib/platform/db/call";
import { tokenDigest } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { type Failure, fail, type Result, refusedFields } from "@/lib/shared/result";

type Recovery = { readonly token: string; readonly password: string };

/**
 * Sets a new password by the link of a letter, once. It signs nobody in: the way in is the sign-in page, as
 * always. A link that is over is refused before any hashing.
 */
export const completeRecovery = async ({ token, password }: Recovery): Promise<Result<null, Failure>> => {
  const owner = await findRecoveryOwner(token);
  if (!owner) return fail({ code: "linkOver" });
  if (isGuessable(password, [owner.email, owner.nameRu, owner.nameEn]))
    return refusedFields({ password: { code: "passwordGuessable" } });

  return callDatabase("SELECT app.complete_recovery($1) AS answer", [
    JSON.stringify({
      secretHash: tokenDigest(token),
      passwordHash: await hashPassword(password),
      messageId: uuidv7(),
    }),
  ]);
};
