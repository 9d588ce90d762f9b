import "server-only";
import { randomBytes } from "node:crypto";
import type { Person } from "@/lib/identity/domain/actor";
import {
  normalRecoveryCode,
  recoveryCodeBytes,
  recoveryCodeCount,
  recoveryCodeFrom,
} from "@/lib/identity/domain/recovery-codes";
import { totpSecretBytes, totpSecretFrom } from "@/lib/identity/domain/totp";
import { type DatabaseRefusal, refusalOf } from "@/lib/platform/db/database-refusal";
import { pool } from "@/lib/platform/db/pool";
import { sha256Hex } from "@/lib/platform/hash";
import { derivedBytes, seal, unseal } from "@/lib/platform/sealing";
import { fail, ok, type Result } from "@/lib/shared/result";

/** What the person behind a session, live or half-finished, can prove themselves with. */
export type ProvingPerson = {
  readonly userId: string;
  readonly email: string;
  readonly passwordHash: string;
  /** The password was right, and the second factor is still to come. */
  readonly awaitsFactor: boolean;
  readonly official: boolean;
  readonly now: string;
  readonly authenticators: readonly {
    readonly id: string;
    readonly kind: "TOTP" | "PASSKEY";
    readonly secret: string;
  }[];
};

/** Null when the session is over. */
export const findProvingPerson = async (tokenHash: string): Promise<ProvingPerson | null> => {
  const { rows } = await pool().query<{ found: ProvingPerson | null }>(
    "SELECT app.find_factors($1) AS found",
    [tokenHash],
  );
  return rows[0]?.found ?? null;
};

/** Runs one of the functions that may refuse; a refusal is a value, everything else throws. */
export const asked = async <T>(
  sql: string,
  given: readonly unknown[],
): Promise<Result<T, DatabaseRefusal>> => {
  try {
    const { rows } = await pool().query<{ answer: T }>(sql, [...given]);
    return ok(rows[0]?.answer as T);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return fail(refusal);
    throw error;
  }
};

const purpose = "authenticator app";

export const sealSecret = (secret: string, userId: string): string => seal(secret, purpose, userId);
export const openSecret = (sealed: string, userId: string): string | null => unseal(sealed, purpose, userId);

/**
 * The secret the next app of this session gets. Derived, so that a page shown again (without scripts, after a
 * mistyped code) offers the one that was scanned, and nothing is stored until a code proves that the app has it.
 */
export const offeredSecret = async (tokenHash: string, { sessionId }: Person): Promise<string> => {
  const { rows } = await pool().query<{ count: number }>("SELECT app.count_own_factors($1) AS count", [
    tokenHash,
  ]);
  const offer = `${sessionId}:${rows[0]?.count ?? 0}`;
  return totpSecretFrom(derivedBytes("offered authenticator app", offer, totpSecretBytes));
};

/** Fresh recovery codes: shown once, stored as digests only (120 random bits need no slow hash). */
export const makeRecoveryCodes = () => {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    recoveryCodeFrom(randomBytes(recoveryCodeBytes)),
  );
  return { codes, hashes: codes.map((code) => recoveryCodeHash(code) ?? "") };
};

/** The digest of a code as it was typed; null when it cannot be one. */
export const recoveryCodeHash = (typed: string): string | null => {
  const code = normalRecoveryCode(typed);
  return code && sha256Hex(`recovery:${code}`);
};
