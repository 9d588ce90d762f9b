import { hashPassword, verifyPassword } from "@/lib/identity/data/passwords";
import type { Person } from "@/lib/identity/domain/actor";
import type { ChangePasswordInput } from "@/lib/identity/domain/change-password-input";
import { isGuessable } from "@/lib/identity/domain/guessable-password";
import { pool } from "@/lib/platform/db/pool";
import { type FieldFailures, fail, ok, type Result, refusedFields } from "@/lib/shared/result";

type ChangePasswordFailure = FieldFailures | { readonly code: "passwordWrong" | "tooManyAttempts" };

/** Replaces the person's password, after the current one is proved, and ends all their other sessions. */
export const changeOwnPassword = async (
  person: Person,
  tokenHash: string,
  { current, password }: ChangePasswordInput,
): Promise<Result<Person, ChangePasswordFailure>> => {
  const { rows } = await pool().query<{ allowed: boolean; found: { passwordHash: string } | null }>(
    "SELECT app.take_token('password:' || $1::text, 5, 300) AS allowed, app.find_credentials($2) AS found",
    [person.userId, person.email],
  );
  if (!rows[0]?.allowed) return fail({ code: "tooManyAttempts" });
  if (!(await verifyPassword(rows[0].found?.passwordHash ?? null, current)))
    return fail({ code: "passwordWrong" });
  if (isGuessable(password, [person.email, person.nameRu, person.nameEn]))
    return refusedFields({ password: { code: "passwordGuessable" } });

  await pool().query("SELECT app.change_password($1, $2)", [tokenHash, await hashPassword(password)]);
  return ok({ ...person, mustChangePassword: false });
};
