import "server-only";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import type { Db } from "@/lib/platform/db/prisma";
import { fixedRateOf } from "@/lib/programmes/domain/rulebook/category-offer";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

// Rules of a published version never change, so that a process asks for each version once.
const known = new Map<string, Rulebook>();

/** Reimbursement rates in basis points, by version of the rules and category; zero where lines differ in their rate. */
export const findRatesOf = async (
  db: Db,
  versionIds: readonly string[],
): Promise<(versionId: string, category: string) => number> => {
  const missing = [...new Set(versionIds)].filter((id) => !known.has(id));
  if (missing.length > 0) {
    const versions = await db.programmeVersion.findMany({ where: { id: { in: missing } } });
    for (const version of versions) known.set(version.id, rulesOf(version));
  }

  return (versionId, category) => {
    const rules = known.get(versionId);

    return rules === undefined ? 0 : (fixedRateOf(rules, category) ?? 0);
  };
};
