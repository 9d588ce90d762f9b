import { hashPassword } from "@/lib/identity/data/passwords";
import { findRegistration } from "@/lib/identity/data/registration-store";
import { isGuessable } from "@/lib/identity/domain/guessable-password";
import type { NewPersonInput } from "@/lib/identity/domain/registration-inputs";
import { callDatabase } from "@/lib/platform/db/call";
import { tokenDigest } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { type Failure, fail, ok, type Result, refusedFields } from "@/lib/shared/result";

/** Makes the account whose address is proved, and answers that address. Refuses before any hashing. */
export const completeRegistration = async (
  token: string,
  { nameRu, nameEn, password }: NewPersonInput,
): Promise<Result<{ readonly email: string }, Failure>> => {
  const registration = await findRegistration(token);
  if (!registration?.proved) return fail({ code: "registrationOver" });
  if (isGuessable(password, [registration.email, nameRu, nameEn]))
    return refusedFields({ password: { code: "passwordGuessable" } });

  const done = await callDatabase("SELECT app.complete_registration($1) AS answer", [
    JSON.stringify({
      userId: uuidv7(),
      secretHash: tokenDigest(token),
      nameRu,
      nameEn,
      passwordHash: await hashPassword(password),
    }),
  ]);

  return done.ok ? ok({ email: registration.email }) : fail({ code: "registrationOver" });
};
