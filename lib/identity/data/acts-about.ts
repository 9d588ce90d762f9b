import "server-only";
import { pool } from "@/lib/platform/db/pool";

/** Something that somebody else did with the person's account. */
export type ActAbout = {
  readonly id: number;
  readonly at: string;
  readonly type: string;
  readonly byRu: string;
  readonly byEn: string;
};

/** The latest of them; none when the session is over. */
export const findActsAbout = async (tokenHash: string): Promise<readonly ActAbout[]> => {
  const { rows } = await pool().query<{ found: readonly ActAbout[] | null }>(
    "SELECT app.acts_about_own($1) AS found",
    [tokenHash],
  );
  return rows[0]?.found ?? [];
};
