import "server-only";
import type { PinnedVersion } from "@/lib/claims/domain/claim-dossier";
import type { Db } from "@/lib/platform/db/prisma";
import { filingStatusAt } from "@/lib/programmes/domain/rulebook/filing-windows";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

// A published version never changes, so that its rules need to be read and checked only once per process.
const known = new Map<string, Rulebook>();

/** The rules of a stored version. A document that the database holds and the code cannot read is a bug. */
export const rulesOf = ({ id, rules, rulesHash }: PinnedVersion): Rulebook => {
  const earlier = known.get(rulesHash);
  if (earlier) return earlier;

  const parsed = parseRulebook(rules);
  if (!parsed.ok)
    throw new Error(`Programme version ${id} cannot be read: ${JSON.stringify(parsed.failure)}`);
  known.set(rulesHash, parsed.value);
  return parsed.value;
};

/** The published version under which a claim filed at that moment stands; null outside every window. */
export const findFilingVersion = async (
  db: Db,
  programmeId: string,
  at: Date,
): Promise<PinnedVersion | null> => {
  const version = await db.programmeVersion.findFirst({
    where: { programmeId, status: "PUBLISHED", filedFrom: { lte: at }, filedTo: { gt: at } },
    select: { id: true, rules: true, rulesHash: true, filedFrom: true, filedTo: true },
  });
  // Between two windows of one version claims are not taken.
  return version && filingStatusAt(rulesOf(version), at) === "open" ? version : null;
};

/** Hashes of the rules that need not be sent again. */
export const knownRulesHashes = (): readonly string[] => [...known.keys()];
