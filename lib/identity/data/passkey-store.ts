import "server-only";
import { asked } from "@/lib/identity/data/factor-store";
import { passkeySeconds } from "@/lib/identity/domain/passkeys";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { pool } from "@/lib/platform/db/pool";
import { sha256Hex } from "@/lib/platform/hash";
import type { Result } from "@/lib/shared/result";

export type StoredPasskey = {
  readonly id: string;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly transports: readonly string[];
};

/** The passkeys of whoever is behind a session, live or half-finished. */
export type PasskeyOwner = {
  readonly userId: string;
  readonly awaitsFactor: boolean;
  readonly official: boolean;
  readonly passkeys: readonly StoredPasskey[];
};

/** Who is to answer: the person of a session, or before signing in whoever sits at this browser. */
export type Questioned =
  | { readonly purpose: "add" | "prove"; readonly tokenHash: string }
  | { readonly purpose: "signIn"; readonly browser: string };

const boundTo = (questioned: Questioned) =>
  questioned.purpose === "signIn"
    ? { purpose: questioned.purpose, browserHash: sha256Hex(`passkey:${questioned.browser}`) }
    : questioned;

/** Keeps a challenge for a few minutes; the value is whose it is, null before signing in. */
export const keepChallenge = (
  challenge: string,
  questioned: Questioned,
): Promise<Result<PasskeyOwner | null, DatabaseRefusal>> =>
  asked("SELECT app.new_passkey_challenge($1::jsonb) AS answer", [
    JSON.stringify({ ...boundTo(questioned), challenge, seconds: passkeySeconds }),
  ]);

/** Whether that challenge was asked of them and not answered yet; it is gone afterwards, whatever the answer is worth. */
export const takeChallenge = async (challenge: string, questioned: Questioned): Promise<boolean> => {
  const { rows } = await pool().query<{ taken: boolean }>(
    "SELECT app.take_passkey_challenge($1::jsonb) AS taken",
    [JSON.stringify({ ...boundTo(questioned), challenge })],
  );
  return rows[0]?.taken ?? false;
};

/** Null when the session is over. */
export const findOwnPasskeys = async (tokenHash: string): Promise<PasskeyOwner | null> => {
  const { rows } = await pool().query<{ found: PasskeyOwner | null }>(
    "SELECT app.own_passkeys($1) AS found",
    [tokenHash],
  );
  return rows[0]?.found ?? null;
};

/** Null for a passkey that is unknown, removed, or of somebody who is blocked. */
export const findPasskey = async (
  credentialId: string,
): Promise<(StoredPasskey & { readonly userId: string; readonly official: boolean }) | null> => {
  const { rows } = await pool().query("SELECT app.find_passkey($1) AS found", [credentialId]);
  return rows[0]?.found ?? null;
};
