import { checkPassword, hashPassword } from "@/lib/identity/data/passwords";
import { lifetimeOf, openSession, tokenHashOf } from "@/lib/identity/sessions";
import { pool } from "@/lib/platform/db/pool";
import { fail, ok, type Result } from "@/lib/shared/result";

export type SignInFailure = { readonly code: "signInRefused" | "tooManyAttempts" };

type SignInInput = {
  readonly email: string;
  readonly password: string;
  /** The network the request comes from: an IPv4 address, or the first 64 bits of an IPv6 one. */
  readonly network: string;
  readonly userAgent: string;
};

type Credentials = {
  readonly userId: string;
  readonly passwordHash: string;
  readonly blocked: boolean;
  readonly official: boolean;
  readonly hasFactor: boolean;
};

/** The session's secret; it opens nothing yet where a second factor must follow. */
export type OpenedSession = { readonly secret: string; readonly awaitsFactor: boolean };

/**
 * Checks a password and opens a session. An unknown address, a wrong
 * password and a blocked person get the same answer in the same time. Limits are asked before any hashing.
 */
export const signIn = async (input: SignInInput): Promise<Result<OpenedSession, SignInFailure>> => {
  const email = input.email.trim().toLowerCase();
  if (!(await mayTry(email, input.network))) return fail({ code: "tooManyAttempts" });

  const { rows } = await pool().query<{ found: Credentials | null }>(
    "SELECT app.find_credentials($1) AS found",
    [email],
  );
  const found = rows[0]?.found ?? null;
  const answer = await checkPassword(found?.passwordHash ?? null, input.password);
  if (!found || answer === "wrong" || found.blocked) {
    await pool().query("SELECT app.note_sign_in_failure($1)", [email]);
    return fail({ code: "signInRefused" });
  }

  const { userId, official, hasFactor } = found;
  const open = () => openSession(userId, lifetimeOf(official), input.userAgent, hasFactor);
  // The new hash ends every session of the person, the one that proves who asks for it too.
  if (answer === "formerly") await renewHash(await open(), found.passwordHash, input.password);
  const secret = await open();
  return ok({ secret, awaitsFactor: hasFactor });
};

/** The same password under the pepper of today; the moment it was typed is the only one when that can be done. */
const renewHash = async (secret: string, former: string, password: string): Promise<void> => {
  await pool().query("SELECT app.renew_password_hash($1, $2, $3)", [
    tokenHashOf(secret),
    former,
    await hashPassword(password),
  ]);
};

// Limits of sign-in (login.gov's defaults): five a minute for an address from one network, three hundred in
// five minutes from a network, and a ceiling for everybody together that protects the processor.
const mayTry = async (email: string, network: string): Promise<boolean> => {
  const { rows } = await pool().query<{ allowed: boolean }>(
    `SELECT app.take_token('sign-in:' || $2, 300, 300)
        AND app.take_token('sign-in:' || $1 || '|' || $2, 5, 60)
        AND app.take_token('sign-in', 1200, 60)
        AND app.sign_in_locked_until($1) IS NULL AS allowed`,
    [email, network],
  );
  return rows[0]?.allowed ?? false;
};
