import type pg from "pg";
import { type AnchorContent, signAnchor } from "@/lib/platform/audit/anchor";
import { appendAnchor, readAnchors } from "@/lib/platform/audit/anchor-file";
import { workerPool } from "@/lib/platform/db/worker-pool";
import { env } from "@/lib/platform/env";

const statement = `
  SELECT jsonb_build_object(
    'at', to_char(app.now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'heads', (SELECT coalesce(jsonb_agg(jsonb_build_object('chain', chain, 'seq', seq::text, 'hash', hash) ORDER BY chain), '[]') FROM audit_head),
    'lines', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', id, 'allocated', allocated::text, 'reserved', reserved::text,
      'committed', committed::text, 'paid', paid::text) ORDER BY id), '[]') FROM budget_line),
    'events', (SELECT coalesce(max(id), 0)::text FROM audit_event),
    'entries', (SELECT coalesce(max(id), 0)::text FROM ledger_entry)) AS content`;

/** What an anchor would state now: the heads of all chains, the balances of all lines, the last row numbers. */
export const currentState = async (client: Pick<pg.Pool, "query">): Promise<AnchorContent> => {
  const { rows } = await client.query<{ content: AnchorContent }>(statement);
  const content = rows[0]?.content;
  if (!content) throw new Error("the state of the books could not be read");
  return content;
};

/** Signs the state of the books and adds it to the anchor file; answers how many anchors were written (0 or 1). */
export const writeAnchor = async (): Promise<number> => {
  const { MERIDIAN_ANCHOR_DIR: folder, MERIDIAN_ANCHOR_KEY: key } = env();
  if (!folder || !key) return 0;
  const content = await currentState(workerPool());
  const last = (await readAnchors(folder)).at(-1);
  if (last && last.events === content.events && last.entries === content.entries) return 0;
  await appendAnchor(folder, signAnchor(content, key));
  return 1;
};
