import "server-only";
import { pool } from "@/lib/platform/db/pool";

export type OwnAccountRow = {
  readonly sessions: readonly {
    readonly id: string;
    readonly userAgent: string | null;
    readonly createdAt: string;
    readonly lastSeenAt: string;
  }[];
  readonly factors: readonly {
    readonly id: string;
    readonly kind: "TOTP" | "PASSKEY";
    readonly name: string;
    readonly createdAt: string;
    readonly lastUsedAt: string | null;
  }[];
  readonly recoveryCodes: number;
  readonly acts: readonly {
    readonly id: number;
    readonly at: string;
    readonly type: string;
    readonly claim: string | null;
  }[];
};

/** Null when the session is over. */
export const findOwnAccount = async (tokenHash: string): Promise<OwnAccountRow | null> => {
  const { rows } = await pool().query<{ found: OwnAccountRow | null }>(
    "SELECT app.own_account($1) AS found",
    [tokenHash],
  );
  return rows[0]?.found ?? null;
};
