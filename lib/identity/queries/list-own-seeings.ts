import "server-only";
import { pool } from "@/lib/platform/db/pool";

/** One look at a person's pages by an administrator. */
export type OwnSeeing = {
  readonly id: string;
  readonly begunAt: string;
  readonly endedAt: string;
  readonly reason: string;
  readonly byRu: string;
  readonly byEn: string;
  /** How many files and exports were read. */
  readonly papers: number;
};

/** Who saw the product as this person, the latest first. */
export const listOwnSeeings = async (tokenHash: string): Promise<readonly OwnSeeing[]> => {
  const { rows } = await pool().query<{ seeings: readonly OwnSeeing[] }>(
    "SELECT app.own_seeings($1) AS seeings",
    [tokenHash],
  );
  return rows[0]?.seeings ?? [];
};
