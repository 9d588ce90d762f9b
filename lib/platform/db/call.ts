import { type DatabaseRefusal, refusalOf } from "@/lib/platform/db/database-refusal";
import { pool } from "@/lib/platform/db/pool";
import { fail, ok, type Result } from "@/lib/shared/result";

/** One statement that calls one function of the database; what it answers, or why it refused. */
export const callDatabase = async <T>(
  statement: string,
  values: readonly unknown[],
): Promise<Result<T, DatabaseRefusal>> => {
  try {
    const { rows } = await pool().query<{ answer: T }>(statement, [...values]);
    return ok(rows[0]?.answer as T);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return fail(refusal);
    throw error;
  }
};
