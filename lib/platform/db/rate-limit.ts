import { pool } from "@/lib/platform/db/pool";

/** For whom and what is counted, and how many acts refill over how many seconds. */
export type Limit = { readonly key: string; readonly tokens: number; readonly seconds: number };

/** Takes a token of each limit, in their order, up to the first that has none left; whether all had one. */
export const takeTokens = async (...limits: readonly Limit[]): Promise<boolean> => {
  const calls = limits.map((_, at) => `app.take_token($${3 * at + 1}, $${3 * at + 2}, $${3 * at + 3})`);
  const { rows } = await pool().query<{ allowed: boolean }>(
    `SELECT ${calls.join(" AND ")} AS allowed`,
    limits.flatMap(({ key, tokens, seconds }) => [key, tokens, seconds]),
  );
  return rows[0]?.allowed ?? false;
};
