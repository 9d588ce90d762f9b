import pg from "pg";
import type { Failure } from "@/lib/shared/result";

/** What PostgreSQL says when a guard refuses: `app.refuse(code, detail)` of the migrations. */
export type DatabaseRefusal = Failure & { readonly detail: Readonly<Record<string, unknown>> };

const refused = "MD001";
/** Unique and exclusion constraints: somebody else was faster with the same address, INN, day or window. */
const alreadyThere = new Set(["23505", "23P01"]);
const worthRetrying = new Set(["40001", "40P01", "55P03"]);

/** The refusal inside a database error, or null for an error that is a bug or an outage. */
export const refusalOf = (error: unknown): DatabaseRefusal | null => {
  if (!(error instanceof pg.DatabaseError) || error.code === undefined) return null;
  if (alreadyThere.has(error.code))
    return { code: "alreadyExists", detail: { constraint: error.constraint } };
  if (error.code !== refused) return null;
  return { code: error.message, detail: error.detail ? JSON.parse(error.detail) : {} };
};

/** Deadlock, serialisation, lock timeout: nothing happened, and the same statement may go through now. */
export const isWorthRetrying = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code !== undefined && worthRetrying.has(error.code);
