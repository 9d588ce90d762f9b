import "server-only";
import type { PinnedVersion } from "@/lib/claims/domain/claim-dossier";
import type { Db } from "@/lib/platform/db/prisma";
import { type ProgrammeRules, parseProgrammeRules } from "@/lib/programmes/domain/programme-rules";

// A published version never changes, so that its rules need to be read and checked only once per process.
const known = new Map<string, ProgrammeRules>();

/** The rules of a stored version. A document that the database holds and the code cannot read is a bug. */
export const rulesOf = ({ id, rules, rulesHash }: PinnedVersion): ProgrammeRules => {
  const earlier = known.get(rulesHash);
  if (earlier) return earlier;

  const parsed = parseProgrammeRules(rules);
  if (!parsed.ok)
    throw new Error(`Programme version ${id} cannot be read: ${JSON.stringify(parsed.failure)}`);
  known.set(rulesHash, parsed.value);
  return parsed.value;
};

/** The published version under which a claim filed at that moment stands; null outside every window. */
export const findFilingVersion = (db: Db, programmeId: string, at: Date): Promise<PinnedVersion | null> =>
  db.programmeVersion.findFirst({
    where: { programmeId, status: "PUBLISHED", filedFrom: { lte: at }, filedTo: { gt: at } },
    select: { id: true, rules: true, rulesHash: true, filedFrom: true, filedTo: true },
  });

/** Hashes of the rules that need not be sent again. */
export const knownRulesHashes = (): readonly string[] => [...known.keys()];
