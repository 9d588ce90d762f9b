import {
  asked,
  findProvingPerson,
  openSecret,
  type ProvingPerson,
  recoveryCodeHash,
  sealSecret,
} from "@/lib/identity/data/factor-store";
import { verifyPassword } from "@/lib/identity/data/passwords";
import { matchingStep } from "@/lib/identity/domain/totp";
import { lifetimeOf, newSecret, tokenHashOf } from "@/lib/identity/sessions";
import { pool } from "@/lib/platform/db/pool";
import { fail, ok, type Result } from "@/lib/shared/result";

export type ProofFailure = {
  readonly code:
    | "signedOut"
    | "proofNeeded"
    | "tooManyAttempts"
    | "factorRefused"
    | "codeUsed"
    | "passwordWrong";
};

/**
 * Finishes a sign-in that waits for the second factor; the value is the secret of the session, which is a new one
 * (a secret known before the sign-in must not open anything after it).
 */
export const confirmFactor = async (
  tokenHash: string,
  code: string,
): Promise<Result<string, ProofFailure>> => {
  const person = await findProvingPerson(tokenHash);
  if (!person?.awaitsFactor) return fail({ code: "signedOut" });
  const secret = newSecret();
  const proved = await proveBy(tokenHash, person, code, {
    newTokenHash: tokenHashOf(secret),
    lifetime: lifetimeOf(person.official),
  });
  return proved.ok ? ok(secret) : proved;
};

/** Makes the proof of a live session fresh: by a code where the person has a factor, else by the password. */
export const proveAgain = async (tokenHash: string, given: string): Promise<Result<true, ProofFailure>> => {
  const person = await findProvingPerson(tokenHash);
  if (!person || person.awaitsFactor) return fail({ code: "signedOut" });
  if (given === "") return fail({ code: "proofNeeded" });
  return proveBy(tokenHash, person, given, {});
};

// Five tries in a quarter of an hour, counted for the person, whatever the session: six digits are soon guessed.
// One that succeeds is given back (app.finish_proof).
const mayTry = async (userId: string): Promise<boolean> => {
  const { rows } = await pool().query<{ allowed: boolean }>(
    "SELECT app.take_token('proof:' || $1::text, 5, 900) AS allowed",
    [userId],
  );
  return rows[0]?.allowed ?? false;
};

const proveBy = async (
  tokenHash: string,
  person: ProvingPerson,
  given: string,
  finish: object,
): Promise<Result<true, ProofFailure>> => {
  if (!(await mayTry(person.userId))) return fail({ code: "tooManyAttempts" });
  const proof = await proofOf(person, given);
  if (!proof.ok) return proof;
  const proved = await asked("SELECT app.prove($1, $2::jsonb) AS answer", [
    tokenHash,
    JSON.stringify({ ...proof.value, ...finish }),
  ]);
  return proved.ok ? ok(true) : fail({ code: proved.failure.code as ProofFailure["code"] });
};

const proofOf = async (person: ProvingPerson, given: string): Promise<Result<object, ProofFailure>> => {
  if (person.authenticators.length === 0) {
    const matches = await verifyPassword(person.passwordHash, given);
    return matches ? ok({}) : fail({ code: "passwordWrong" });
  }
  for (const { id, kind, secret } of person.authenticators) {
    if (kind !== "TOTP") continue;
    const opened = openSecret(secret, person.userId);
    const step = opened === null ? null : matchingStep(opened, given, person.now);
    if (step !== null)
      return ok({
        authenticatorId: id,
        counter: step.toString(),
        sealed: sealSecret(opened ?? "", person.userId),
      });
  }
  const recoveryHash = recoveryCodeHash(given);
  return recoveryHash ? ok({ recoveryHash }) : fail({ code: "factorRefused" });
};
