// Signed-in people: sessions opened by the function that signing in uses, and the cookies that carry them.
import { encode } from "next-auth/jwt";
import type pg from "pg";
import {
  type CompanyActor,
  companyActorOf,
  type OfficialActor,
  officialActorOf,
} from "@/lib/identity/domain/actor";
import { findPerson, openSession, tokenHashOf } from "@/lib/identity/sessions";
import { env } from "@/lib/platform/env";

export type Visitor = {
  readonly userId: string;
  readonly tokenHash: string;
  /** The header that a browser would send. */
  readonly cookie: string;
};

// As lib/identity/auth.ts reads it on an address without TLS.
const cookieName = "meridian.session";
const longEnough = { idleSeconds: 12 * 3600, absoluteSeconds: 12 * 3600, proofSeconds: 12 * 3600 };

export const signIn = async (owner: pg.Pool, email: string): Promise<Visitor> => {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM "user" WHERE email = $1', [email]);
  const userId = rows[0]?.id;
  if (!userId) throw new Error(`Nobody has the address ${email}`);
  // Officials work with a second factor only.
  await owner.query(
    `INSERT INTO authenticator (id, user_id, kind, name, secret, created_at) VALUES (gen_random_uuid(), $1, 'TOTP', 'benchmark', '', now())`,
    [userId],
  );
  const secret = await openSession(userId, longEnough, "benchmark");
  const token = await encode({
    token: { secret },
    secret: env().AUTH_SECRET,
    salt: cookieName,
    maxAge: longEnough.absoluteSeconds,
  });
  return { userId, tokenHash: tokenHashOf(secret), cookie: `${cookieName}=${token}` };
};

/** The person as the product's commands know them. */
export const companyActor = async ({ tokenHash }: Visitor): Promise<CompanyActor> => {
  const person = await findPerson(tokenHash);
  const actor = person && companyActorOf(person, tokenHash);
  if (!actor) throw new Error("The visitor belongs to no company");
  return actor;
};

export const officialActor = async ({ tokenHash }: Visitor): Promise<OfficialActor> => {
  const person = await findPerson(tokenHash);
  const actor = person && officialActorOf(person, tokenHash);
  if (!actor) throw new Error("The visitor is no official");
  return actor;
};
