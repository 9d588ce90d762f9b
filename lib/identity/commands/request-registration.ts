import { randomBytes } from "node:crypto";
import { pool } from "@/lib/platform/db/pool";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { codeDigest, letterCode, tokenDigest } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

type Wish = { readonly email: string; readonly network: string; readonly locale: "ru" | "en" };

/**
 * Sends a code to the address and answers what the browser keeps meanwhile: the code alone, read over a shoulder,
 * opens nothing. Somebody who has an account gets a letter that says so; the answer and the work are the same.
 */
export const requestRegistration = async (
  wish: Wish,
): Promise<Result<{ readonly token: string }, { readonly code: "tooManyLetters" }>> => {
  const allowed = await takeTokens(
    { key: `register:${wish.network}`, tokens: 20, seconds: 3600 },
    { key: `register:${wish.email}`, tokens: 5, seconds: 3600 },
    { key: "register", tokens: 1200, seconds: 3600 },
  );
  if (!allowed) return fail({ code: "tooManyLetters" });

  const id = uuidv7();
  const token = randomBytes(32).toString("base64url");
  await pool().query("SELECT app.request_registration($1)", [
    JSON.stringify({
      id,
      secretHash: tokenDigest(token),
      codeHash: codeDigest(id, letterCode(id)),
      email: wish.email,
      locale: wish.locale,
      messageId: uuidv7(),
    }),
  ]);
  return ok({ token });
};
