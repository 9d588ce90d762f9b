import "server-only";
import { type OwnDataItem, type OwnDataSection, ownDataSections } from "@/lib/identity/domain/own-data";
import { pool } from "@/lib/platform/db/pool";

/** Until when the person may download what is kept about them; null when they have not asked for it here. */
export const ownDataOpenUntil = async (tokenHash: string): Promise<string | null> => {
  const { rows } = await pool().query<{ until: Date | null }>("SELECT app.own_data_until($1) AS until", [
    tokenHash,
  ]);
  return rows[0]?.until?.toISOString() ?? null;
};

const batch = 500;

/** Everything that is kept about the person, section by section in batches; each section comes at least once, even empty. */
export async function* ownDataInBatches(
  tokenHash: string,
): AsyncGenerator<{ readonly section: OwnDataSection; readonly items: readonly OwnDataItem[] }> {
  for (const section of ownDataSections) {
    let after = "";
    for (;;) {
      const { rows } = await pool().query<{ place: string; item: OwnDataItem }>(
        "SELECT place, item FROM app.own_data($1, $2, $3, $4)",
        [tokenHash, section, after, batch],
      );
      yield { section, items: rows.map(({ item }) => item) };
      after = rows.at(-1)?.place ?? "";
      if (rows.length < batch) break;
    }
  }
}
