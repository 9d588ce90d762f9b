// Counts what the code under test sends to PostgreSQL, on the pool that all of it goes through.
import type pg from "pg";
import { pool } from "@/lib/platform/db/pool";

const watched = new WeakSet<object>();
let sent: string[] | null = null;

const textOf = (query: unknown): string => {
  if (typeof query === "string") return query;
  return typeof query === "object" && query !== null && "text" in query ? String(query.text) : "";
};

const watch = (client: pg.PoolClient): void => {
  if (watched.has(client)) return;
  watched.add(client);
  const query = client.query.bind(client) as (...values: readonly unknown[]) => unknown;
  Object.assign(client, {
    query: (...values: readonly unknown[]) => {
      sent?.push(textOf(values[0]).replaceAll(/\s+/g, " ").trim());
      return query(...values);
    },
  });
};

/** The statements that the work sends, in order; BEGIN and COMMIT are statements too. */
export const statementsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  const own = pool();
  if (!watched.has(own)) {
    watched.add(own);
    own.on("acquire", watch);
  }
  const statements: string[] = [];
  sent = statements;
  try {
    await work();
  } finally {
    sent = null;
  }
  return statements;
};
