// People who sign in, with passwords and passkeys, and what commands answer them.
import { expect } from "vitest";
import { addPasskey, askNewPasskey } from "@/lib/identity/commands/add-passkey";
import { signIn } from "@/lib/identity/commands/sign-in";
import { hashPassword } from "@/lib/identity/data/passwords";
import { findPerson, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { uuidv7 } from "@/lib/shared/ids";
import type { Result } from "@/lib/shared/result";
import { anAuthenticator } from "./authenticator";
import { asOwner } from "./builders-clock";
import { testInstant } from "./database";

const password = "correct horse battery";
export const later = (seconds: number) => new Date(Date.parse(testInstant) + seconds * 1000).toISOString();
export const refusal = (code: string) => ({ ok: false, failure: expect.objectContaining({ code }) });

export const granted = <T>(result: Result<T, { readonly code: string }>): T => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

export const aPerson = async () => {
  const id = uuidv7();
  const email = `k${id.slice(-12)}@people.example`;
  await asOwner(
    `INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at) VALUES ($1, $2, 'Имя', 'Name', $3, app.now())`,
    [id, email, await hashPassword(password)],
  );
  return { id, email };
};

export const signedIn = async (userId: string) => {
  const tokenHash = tokenHashOf(await openSession(userId, sessionLifetimes.company, "test"));
  const person = await findPerson(tokenHash);
  if (!person) throw new Error("nobody is signed in");
  return { person, tokenHash };
};

type Session = Awaited<ReturnType<typeof signedIn>>;

export const adds = async (session: Session, authenticator = anAuthenticator()) => {
  const options = granted(await askNewPasskey(session));
  const added = granted(await addPasskey(session, { name: "Laptop", answer: authenticator.make(options) }));
  return { authenticator, codes: added.codes };
};

/** Somebody with a passkey, and the session in which they made it. */
export const withPasskey = async (authenticator = anAuthenticator()) => {
  const person = await aPerson();
  const session = await signedIn(person.id);
  const { codes } = await adds(session, authenticator);
  return { ...person, session, authenticator, codes };
};

export const halfSignedIn = async (email: string) => {
  const opened = granted(await signIn({ email, password, network: uuidv7(), userAgent: "test" }));
  expect(opened.awaitsFactor).toBe(true);
  return tokenHashOf(opened.secret);
};

export const eventsOf = async (userId: string, type: string) => {
  const [row] = await asOwner<{ n: number }>(
    "SELECT count(*)::int AS n FROM audit_event WHERE type = $2 AND actor_id = $1",
    [userId, type],
  );
  return row?.n;
};
