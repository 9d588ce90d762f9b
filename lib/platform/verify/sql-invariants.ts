import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";

export type Violation = { readonly object: string; readonly problem: string };

export type InvariantResult = {
  readonly name: string;
  /** What must hold, in a sentence: the first comment of the file. */
  readonly claim: string;
  readonly violations: readonly Violation[];
  readonly milliseconds: number;
};

const folder = path.join(process.cwd(), "prisma/invariants");
const mostShown = 100;

/** Runs every invariant of prisma/invariants; a query answers the rows that break it, and none is good news. */
export const checkSqlInvariants = async (
  client: Pick<pg.Pool, "query">,
): Promise<readonly InvariantResult[]> => {
  const results: InvariantResult[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort()) {
    const sql = await readFile(path.join(folder, file), "utf8");
    const begun = performance.now();
    const { rows } = await client.query<Violation>(
      `SELECT object, problem FROM (${sql}) found LIMIT ${mostShown}`,
    );
    results.push({
      name: file.replace(/^\d+-|\.sql$/g, ""),
      claim: sql.split("\n")[0]?.replace(/^--\s*/, "") ?? file,
      violations: rows,
      milliseconds: Math.trunc(performance.now() - begun),
    });
  }
  return results;
};
