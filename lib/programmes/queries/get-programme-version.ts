import type { BilingualName } from "@/lib/shared/bilingual-name";
import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { findName, findProgrammeVersion } from "@/lib/programmes/data/programme-reads";
import type { JsonValue, Plain } from "@/lib/programmes/domain/json-value";
import {
  type ProgrammeRules,
  parseProgrammeRules,
  programmeRulesToJson,
} from "@/lib/programmes/domain/programme-rules";
import { lastDayOf, phaseOf, type VersionPhase } from "@/lib/programmes/queries/list-programmes";
import { moscowDateOf } from "@/lib/shared/iso-date";

/** The rules of a version with amounts as decimal strings of kopecks. */
export type PlainRules = Plain<ProgrammeRules>;

export type ProgrammeVersionView = {
  readonly code: string;
  readonly name: BilingualName;
  readonly version: number;
  readonly otherVersions: readonly number[];
  readonly phase: VersionPhase;
  readonly filedFrom: string;
  readonly filedUntil: string;
  readonly publishedAt: string | null;
  readonly publishedBy: BilingualName | null;
  readonly rules: PlainRules;
  readonly rulesHash: string;
};

/** One version with its rules; null when there is none. */
export const getProgrammeVersion = async (
  actor: OfficialActor,
  code: string,
  version: number,
): Promise<ProgrammeVersionView | null> => {
  const found = await withContext(actor.session, async (db) => {
    const stored = await findProgrammeVersion(db, code, version);
    return stored && { stored, publishedBy: await findName(db, stored.publishedById) };
  });
  const rules = found && parseProgrammeRules(found.stored.rules);
  if (!found || !rules?.ok) return null;

  const { stored, publishedBy } = found;

  return {
    code: stored.programme.code,
    name: { ru: stored.programme.nameRu, en: stored.programme.nameEn },
    version: stored.version,
    otherVersions: stored.programme.versions.map((one) => one.version),
    phase: phaseOf(stored, new Date(actor.person.now)),
    filedFrom: moscowDateOf(stored.filedFrom),
    filedUntil: lastDayOf(stored.filedTo),
    publishedAt: stored.publishedAt?.toISOString() ?? null,
    publishedBy,
    rules: plainRules(rules.value),
    rulesHash: stored.rulesHash,
  };
};

// The one place that says that the document of rules has the rules' own shape.
const plainRules = (rules: ProgrammeRules): PlainRules =>
  programmeRulesToJson(rules) as JsonValue & PlainRules;
