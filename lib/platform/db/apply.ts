import { type DatabaseRefusal, isBusy, isWorthRetrying, refusalOf } from "@/lib/platform/db/database-refusal";
import { pool } from "@/lib/platform/db/pool";
import type { SessionKey } from "@/lib/platform/db/session-key";
import { fail, ok, type Result } from "@/lib/shared/result";

/** What the database did: applied now, or found the same request applied before. */
export type Applied = {
  readonly outcome: "applied" | "replayed";
  readonly status?: string;
  readonly version?: number;
  readonly eventId?: number;
};

/** A row to insert (`row`, with `conflict` to replace the one that has these columns) or to update. */
export type RecordWrite =
  | {
      readonly table: string;
      readonly row: Readonly<Record<string, unknown>>;
      readonly conflict?: readonly string[];
    }
  | {
      readonly table: string;
      readonly set: Readonly<Record<string, unknown>>;
      readonly where: Readonly<Record<string, unknown>>;
    };

const functions = {
  claim: "SELECT app.apply_change($1, $2, $3::jsonb) AS answer",
  office: "SELECT app.apply_office_change($1, $2, $3::jsonb) AS answer",
  budgetMove: "SELECT app.resolve_budget_move($1, $3::jsonb) AS answer WHERE $2::text = 'office'",
  deactivation: "SELECT app.deactivate_person($1, $3::jsonb) AS answer WHERE $2::text = 'office'",
  accessProposed: "SELECT app.propose_access($1, $3::jsonb) AS answer WHERE $2::text = 'office'",
  accessResolved: "SELECT app.resolve_access($1, $3::jsonb) AS answer WHERE $2::text = 'office'",
  invitationRecalled:
    "SELECT app.recall_official_invitation($1, $3::jsonb) AS answer WHERE $2::text = 'office'",
  registerUploaded: "SELECT app.keep_register_upload($1, $3::jsonb) AS answer WHERE $2::text = 'office'",
  registerImported: "SELECT app.import_register($1, $3::jsonb) AS answer WHERE $2::text = 'office'",
  recoverySent: "SELECT app.send_recovery($1, $3::jsonb) AS answer WHERE $2::text = 'office'",
} as const;

const attempts = 3;

/**
 * Applies a change in one statement: all of it or nothing. The same change is sent again when the
 * database says that it lost a race for a lock without doing anything; lost every time, the refusal is `busy`.
 */
export const applyInDatabase = async (
  road: keyof typeof functions,
  session: SessionKey,
  change: object,
): Promise<Result<Applied, DatabaseRefusal>> => {
  const json = JSON.stringify(change, (_key, value) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { rows } = await pool().query<{ answer: Applied }>(functions[road], [
        session.tokenHash,
        session.side,
        json,
      ]);
      return ok(rows[0]?.answer ?? { outcome: "applied" });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return fail(refusal);
      if (attempt < attempts && isWorthRetrying(error)) continue;
      if (isBusy(error)) return fail({ code: "busy", detail: {} });
      throw error;
    }
  }
};
