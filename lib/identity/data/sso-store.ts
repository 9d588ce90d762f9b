import "server-only";
import { asked } from "@/lib/identity/data/factor-store";
import { journeySeconds, type SsoSide } from "@/lib/identity/domain/sso";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { pool } from "@/lib/platform/db/pool";
import { sha256Hex } from "@/lib/platform/hash";
import type { Result } from "@/lib/shared/result";

type Where = { readonly side: SsoSide; readonly state: string; readonly browser: string };

const bound = ({ side, state, browser }: Where) => ({
  side,
  stateHash: sha256Hex(`sso state:${state}`),
  browserHash: sha256Hex(`sso browser:${browser}`),
});

type Departure = Where & {
  readonly nonce: string;
  readonly verifier: string;
  /** Where to go after signing in. */
  readonly back?: string;
  /** The session that links; without it the journey signs in. */
  readonly tokenHash?: string;
};

export const beginJourney = (departure: Departure): Promise<Result<unknown, DatabaseRefusal>> => {
  const { nonce, verifier, back, tokenHash } = departure;
  return asked("SELECT app.begin_sso_journey($1::jsonb) AS answer", [
    JSON.stringify({ ...bound(departure), nonce, verifier, back, tokenHash, seconds: journeySeconds }),
  ]);
};

export type JourneyRow = {
  readonly links: boolean;
  readonly sessionId: string | null;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string | null;
};

/** The journey that comes back, once; null for one of another browser or side, and one that took too long. */
export const endJourney = async (where: Where): Promise<JourneyRow | null> => {
  const { rows } = await pool().query<{ found: JourneyRow | null }>(
    "SELECT app.end_sso_journey($1::jsonb) AS found",
    [JSON.stringify(bound(where))],
  );
  return rows[0]?.found ?? null;
};

export type LinkedIdentity = {
  readonly id: string;
  readonly side: SsoSide;
  readonly issuer: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
};

export const findOwnIdentities = async (tokenHash: string): Promise<readonly LinkedIdentity[]> => {
  const { rows } = await pool().query<{ found: readonly LinkedIdentity[] }>(
    "SELECT app.own_identities($1) AS found",
    [tokenHash],
  );
  return rows[0]?.found ?? [];
};
