// Looks into the database of the demo for what no page prints: ids of other people's things, and whether
// something that was refused has left a trace. Journeys never use it.
import pg from "pg";

const address = (): string => {
  const url = process.env.MIGRATION_DATABASE_URL;
  if (!url) throw new Error("MIGRATION_DATABASE_URL says where the demo's database is");
  return url;
};

/** The clock of the house, which runs on from a fixed morning for the application alone. */
export const houseTime = async (): Promise<number> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ now: Date }>("SELECT app.now() AS now");
    return Number(rows[0]?.now);
  } finally {
    await client.end();
  }
};

/** Rows of one statement. */
export const look = async <T extends object>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly T[]> => {
  const client = new pg.Client({ connectionString: address() });
  await client.connect();
  try {
    const { rows } = await client.query(sql, [...values]);
    return rows as T[];
  } finally {
    await client.end();
  }
};

/** The one row of a statement. */
export const lookUp = async <T extends object>(sql: string, values: readonly unknown[] = []): Promise<T> => {
  const [row, ...more] = await look<T>(sql, values);
  if (!row || more.length > 0) throw new Error(`${more.length + (row ? 1 : 0)} rows for ${sql} ${values}`);
  return row;
};
