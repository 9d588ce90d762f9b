import type pg from "pg";
import type { Anchor } from "@/lib/platform/audit/anchor";
import { readAnchors } from "@/lib/platform/audit/anchor-file";
import { env } from "@/lib/platform/env";
import type { Violation } from "@/lib/platform/verify/sql-invariants";

type Client = Pick<pg.Pool, "query">;

/**
 * Whoever rewrites the ledger together with its balances passes every check inside the database. Each anchor states
 * the balances of its moment; they must follow from the entries whose event its chain heads cover. Entries are told
 * by their event, since numbers are given before a transaction commits. One anchor a month and the newest are read:
 * balances add up, so that what was changed early shows in every later one.
 */
export const checkAnchoredBalances = async (client: Client): Promise<readonly Violation[]> => {
  const { MERIDIAN_ANCHOR_DIR: folder } = env();
  if (!folder) return [];
  const violations: Violation[] = [];
  for (const anchor of lastOfEachMonth(await readAnchors(folder)))
    violations.push(...(await compareLines(client, anchor)));
  return violations;
};

const lastOfEachMonth = (anchors: readonly Anchor[]): readonly Anchor[] => [
  ...new Map(anchors.map((anchor) => [anchor.at.slice(0, 7), anchor])).values(),
];

const statement = `
  WITH heads AS (SELECT * FROM jsonb_to_recordset($1::jsonb) h(chain text, seq bigint)),
    lines AS (SELECT * FROM jsonb_to_recordset($2::jsonb) l(line uuid, allocated bigint, reserved bigint, committed bigint, paid bigint)),
    sums AS (
      SELECT e.budget_line_id AS line, -coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'appropriation'), 0) AS allocated,
          coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'reserved'), 0) AS reserved,
          coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'committed'), 0) AS committed,
          coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'paid'), 0) AS paid
        FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id JOIN audit_event v ON v.id = t.event_id
          JOIN heads h ON h.chain = v.chain AND v.chain_seq <= h.seq GROUP BY e.budget_line_id)
  SELECT line, format('allocated %s/%s, reserved %s/%s, committed %s/%s, paid %s/%s (anchor/ledger)', coalesce(l.allocated, 0), coalesce(s.allocated, 0),
      coalesce(l.reserved, 0), coalesce(s.reserved, 0), coalesce(l.committed, 0), coalesce(s.committed, 0), coalesce(l.paid, 0), coalesce(s.paid, 0)) AS problem
    FROM lines l FULL JOIN sums s USING (line)
    WHERE (coalesce(l.allocated, 0), coalesce(l.reserved, 0), coalesce(l.committed, 0), coalesce(l.paid, 0))
      <> (coalesce(s.allocated, 0), coalesce(s.reserved, 0), coalesce(s.committed, 0), coalesce(s.paid, 0))`;

const compareLines = async (client: Client, anchor: Anchor): Promise<readonly Violation[]> => {
  const { rows } = await client.query<{ line: string; problem: string }>(statement, [
    JSON.stringify(anchor.heads.map(({ chain, seq }) => ({ chain, seq }))),
    JSON.stringify(anchor.lines),
  ]);
  return rows.map(({ line, problem }) => ({ object: `budget line ${line} at ${anchor.at}`, problem }));
};
