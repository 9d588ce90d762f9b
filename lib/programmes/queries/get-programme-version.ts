import type { BilingualName } from "@/lib/shared/bilingual-name";
import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { findName, findProgrammeVersion } from "@/lib/programmes/data/programme-reads";
import type { JsonValue, Plain } from "@/lib/programmes/domain/json-value";
import {
  claimableCategories,
  fixedRateOf,
  highestRateOf,
} from "@/lib/programmes/domain/rulebook/category-offer";
import { parseRulebook, rulebookToJson } from "@/lib/programmes/domain/rulebook/rulebook";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { lastDayOf, phaseOf, type VersionPhase } from "@/lib/programmes/queries/list-programmes";
import { moscowDateOf } from "@/lib/shared/iso-date";

/** The rules of a version with amounts as decimal strings of kopecks. */
export type PlainRules = Plain<Rulebook>;

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
  /** The best share of every category in which claims are filed, in basis points, and whether it is the only one. */
  readonly rates: Readonly<Record<string, { readonly basisPoints: number; readonly isFixed: boolean }>>;
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
  const rules = found && parseRulebook(found.stored.rules);
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
    rates: ratesOf(rules.value),
    rulesHash: stored.rulesHash,
  };
};

const ratesOf = (rules: Rulebook): ProgrammeVersionView["rates"] =>
  Object.fromEntries(
    claimableCategories(rules).map(({ code }) => [
      code,
      { basisPoints: highestRateOf(rules, code), isFixed: fixedRateOf(rules, code) !== null },
    ]),
  );

// The one place that says that the document of rules has the rules' own shape.
const plainRules = (rules: Rulebook): PlainRules => rulebookToJson(rules) as JsonValue & PlainRules;
