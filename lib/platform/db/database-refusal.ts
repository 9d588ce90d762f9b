import pg from "pg";
import type { Failure } from "@/lib/shared/result";

/** What PostgreSQL says when a guard refuses: `app.refuse(code, detail)` of the migrations. */
export type DatabaseRefusal = Failure & { readonly detail: Readonly<Record<string, unknown>> };

const refused = "MD001";
/** A transaction in which an administrator sees as somebody else may only read. */
const readOnly = "25006";
/** Unique and exclusion constraints: somebody else was faster with the same address, INN, day or window. */
const alreadyThere = new Set(["23505", "23P01"]);
const worthRetrying = new Set(["40001", "40P01", "55P03"]);
/** The same, and a statement that was stopped because it took too long. */
const busy = new Set([...worthRetrying, "57014"]);
/** No connection was free in time: as the pool says it, and as Prisma does. Neither has a code of its own. */
const noConnection = [
  "timeout exceeded when trying to connect",
  "Unable to start a transaction in the given time",
];

/** The refusal inside a database error, or null for an error that is a bug or an outage. */
export const refusalOf = (error: unknown): DatabaseRefusal | null => {
  if (!(error instanceof pg.DatabaseError) || error.code === undefined) return null;
  if (alreadyThere.has(error.code))
    return { code: "alreadyExists", detail: { constraint: error.constraint } };
  if (error.code === readOnly) return { code: "onlyLooking", detail: {} };
  if (error.code !== refused) return null;
  return { code: error.message, detail: error.detail ? JSON.parse(error.detail) : {} };
};

/** Deadlock, serialisation, lock timeout: nothing happened, and the same statement may go through now. */
export const isWorthRetrying = (error: unknown): boolean => worthRetrying.has(sqlStateOf(error));

/**
 * Somebody else holds what this needs, or the database has too much to do: nothing was changed, and the person is
 * told to try again in a moment.
 */
export const isBusy = (error: unknown): boolean =>
  busy.has(sqlStateOf(error)) || (error instanceof Error && foundNoConnection(error));

/** A write where an administrator only looks; nothing was changed. */
export const isOnlyLooking = (error: unknown): boolean => sqlStateOf(error) === readOnly;

const foundNoConnection = ({ message }: Error): boolean =>
  noConnection.some((said) => message.includes(said));

const mostWrappings = 5;

/** PostgreSQL's own code of an error, which Prisma wraps more than once; empty when it is none of the database's. */
export const sqlStateOf = (error: unknown, depth = 0): string => {
  if (error instanceof pg.DatabaseError) return error.code ?? "";
  if (typeof error !== "object" || error === null || depth > mostWrappings) return "";
  if ("originalCode" in error) return String(error.originalCode);

  const inner =
    ("cause" in error && error.cause) ||
    ("meta" in error && (error.meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError);
  return inner ? sqlStateOf(inner, depth + 1) : "";
};
