import type pg from "pg";
import { type Anchor, isGenuine } from "@/lib/platform/audit/anchor";
import { readAnchors } from "@/lib/platform/audit/anchor-file";
import { env } from "@/lib/platform/env";
import { sha256Hex } from "@/lib/platform/hash";
import { configuredStorage } from "@/lib/platform/storage/configured-storage";
import { findOrphanFiles, unsweptMilliseconds } from "@/lib/platform/storage/orphan-files";
import { checkAnchoredBalances } from "@/lib/platform/verify/anchored-balances";
import type { InvariantResult, Violation } from "@/lib/platform/verify/sql-invariants";
import { canonicalJson } from "@/lib/shared/canonical-json";

type Client = Pick<pg.Pool, "query">;

const timed = async (
  name: string,
  claim: string,
  check: () => Promise<readonly Violation[]>,
): Promise<InvariantResult> => {
  const begun = performance.now();
  const violations = await check();
  return { name, claim, violations, milliseconds: Math.trunc(performance.now() - begun) };
};

/** What no query can see: files on the disk, hashes made by the application, anchors outside the database. */
export const checkFileInvariants = async (client: Client): Promise<readonly InvariantResult[]> => [
  await timed(
    "versions-unchanged",
    "What a company declared is still what was hashed at its submission.",
    () => checkVersions(client),
  ),
  await timed("documents-whole", "Every document's file is there and has the hash that was recorded.", () =>
    checkDocuments(client),
  ),
  await timed("no-orphan-files", "No file lies in the storage for hours without a document.", () =>
    checkOrphans(client),
  ),
  await timed(
    "anchors-match",
    "The signed anchors outside the database agree with the chains and are genuine.",
    () => checkAnchors(client),
  ),
  await timed(
    "anchored-balances",
    "The balances that the signed anchors state follow from the ledger as it is now.",
    () => checkAnchoredBalances(client),
  ),
];

/** What is hashed: of a version its content with the calculation, of a recommendation its snapshot. */
const checkVersions = async (client: Client): Promise<readonly Violation[]> => {
  const { rows } = await client.query<{ id: string; content: unknown; hash: string }>(
    `SELECT id, jsonb_build_object('snapshot', snapshot, 'calculation', calculation, 'inputsHash', inputs_hash) AS content, hash FROM claim_version
      UNION ALL SELECT id, snapshot, hash FROM recommendation`,
  );
  return rows
    .filter(({ content, hash }) => sha256Hex(canonicalJson(content)) !== hash)
    .map(({ id }) => ({ object: `version ${id}`, problem: "its content is not what was hashed" }));
};

const checkDocuments = async (client: Client): Promise<readonly Violation[]> => {
  const storage = configuredStorage();
  const { rows } = await client.query<{ sha256: string }>("SELECT DISTINCT sha256 FROM document");
  const violations: Violation[] = [];
  for (const { sha256 } of rows) {
    const problem = await readThrough(storage, sha256);
    if (problem) violations.push({ object: `file ${sha256}`, problem });
  }
  return violations;
};

const damaged = "the file's content does not have its hash";

const readThrough = async (
  storage: ReturnType<typeof configuredStorage>,
  sha256: string,
): Promise<string | null> => {
  try {
    const opened = await storage.open(sha256);
    if (!opened.ok) return opened.failure.code === "storedFileMissing" ? "the file is missing" : damaged;
    for await (const _chunk of opened.value.stream);
    return null;
  } catch {
    return damaged;
  }
};

const checkOrphans = async (client: Client): Promise<readonly Violation[]> => {
  const orphans = await findOrphanFiles(client, unsweptMilliseconds);
  return orphans.map((sha256) => ({ object: `file ${sha256}`, problem: "no document refers to it" }));
};

const checkAnchors = async (client: Client): Promise<readonly Violation[]> => {
  const { MERIDIAN_ANCHOR_DIR: folder, MERIDIAN_ANCHOR_KEY: key } = env();
  if (!folder || !key) return [];
  const violations: Violation[] = [];
  for (const anchor of await readAnchors(folder)) {
    if (!isGenuine(anchor, key))
      violations.push({ object: `anchor of ${anchor.at}`, problem: "its signature does not fit" });
    violations.push(...(await compareHeads(client, anchor)));
  }
  return violations;
};

/** Each head the anchor states must still be in its chain, with the same hash at the same place. */
const compareHeads = async (client: Client, anchor: Anchor): Promise<readonly Violation[]> => {
  const { rows } = await client.query<{ chain: string }>(
    `SELECT h.chain FROM jsonb_to_recordset($1::jsonb) h(chain text, seq bigint, hash text)
      LEFT JOIN audit_event e ON e.chain = h.chain AND e.chain_seq = h.seq AND e.hash = h.hash WHERE e.id IS NULL`,
    [JSON.stringify(anchor.heads)],
  );
  return rows.map(({ chain }) => ({
    object: `anchor of ${anchor.at}`,
    problem: `chain ${chain} was rewritten or cut since`,
  }));
};
