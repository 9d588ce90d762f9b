import "server-only";
import { randomBytes } from "node:crypto";
import type { Person } from "@/lib/identity/domain/actor";
import { pool } from "@/lib/platform/db/pool";
import { sha256Hex } from "@/lib/platform/hash";
import { uuidv7 } from "@/lib/shared/ids";

type Lifetime = {
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
  /** How long a proof of who is acting stays fresh. */
  readonly proofSeconds: number;
};

const proofSeconds = 120;

// Officials decide over public money and are signed out sooner (login.gov); companies as NIST SP 800-63B AAL2.
export const sessionLifetimes = {
  official: { idleSeconds: 15 * 60, absoluteSeconds: 12 * 3600, proofSeconds },
  company: { idleSeconds: 3600, absoluteSeconds: 24 * 3600, proofSeconds },
} as const satisfies Record<string, Lifetime>;

export const lifetimeOf = (official: boolean): Lifetime =>
  official ? sessionLifetimes.official : sessionLifetimes.company;

/** 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** The digest the database keeps of a session's secret. */
export const tokenHashOf = (secret: string): string => sha256Hex(secret);

/**
 * Opens a session and answers its secret, which goes into the cookie and nowhere else. One that awaits the second
 * factor opens nothing until the factor is proved.
 */
export const openSession = async (
  userId: string,
  lifetime: Lifetime,
  userAgent: string,
  awaitsFactor = false,
): Promise<string> => {
  const secret = newSecret();
  await pool().query("SELECT app.open_session($1, $2, $3, $4, $5, $6)", [
    userId,
    uuidv7(),
    tokenHashOf(secret),
    lifetime,
    userAgent,
    awaitsFactor,
  ]);
  return secret;
};

/** Who the session belongs to now; null when it is over, revoked or its person is blocked. */
export const findPerson = async (tokenHash: string): Promise<Person | null> => {
  const { rows } = await pool().query<{ person: Person | null }>({
    name: "person of session",
    text: "SELECT app.person_of_session($1) AS person",
    values: [tokenHash],
  });
  return rows[0]?.person ?? null;
};

/** What is left of a session from now on, in seconds: while nothing is asked, and whatever is asked. */
export type SessionEnds = { readonly idleSeconds: number; readonly wholeSeconds: number };

export const findSessionEnds = async (tokenHash: string): Promise<SessionEnds | null> => {
  const { rows } = await pool().query<{ ends: SessionEnds | null }>({
    name: "ends of session",
    text: "SELECT app.session_ends($1) AS ends",
    values: [tokenHash],
  });
  return rows[0]?.ends ?? null;
};

export const endSession = async (tokenHash: string): Promise<void> => {
  await pool().query("SELECT app.end_session($1)", [tokenHash]);
};

type Preference = { readonly locale?: string; readonly theme?: string; readonly companyId?: string };

/** Stores a choice of the person's own; false when the company is not theirs. */
export const savePreference = async (tokenHash: string, choice: Preference): Promise<boolean> => {
  const { rows } = await pool().query<{ saved: boolean }>(
    "SELECT app.set_preference($1, $2, $3, $4) AS saved",
    [tokenHash, choice.locale ?? null, choice.theme ?? null, choice.companyId ?? null],
  );
  return rows[0]?.saved ?? false;
};
