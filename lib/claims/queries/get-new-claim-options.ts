import "server-only";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { capsOn, leftUnder, lowestCapFor } from "@/lib/programmes/domain/caps";
import { mayFileFrom } from "@/lib/programmes/domain/company-eligibility";
import {
  fiscalYearFor,
  lastFilingDayOf,
  type ProgrammeCategory,
  type ProgrammeRules,
} from "@/lib/programmes/domain/programme-rules";
import { moscowDateOf } from "@/lib/shared/iso-date";
import { minOf } from "@/lib/shared/money";
import { dayOf } from "@/lib/shared/stored-days";

/** A category that a claim can be begun in. Amounts are digits of kopecks. */
export type NewClaimCategory = {
  readonly code: string;
  readonly rateBasisPoints: number;
  /** The lowest limit on it, a year; null where the programme has none. */
  readonly limit: string | null;
  /** What the company may still get under all limits on it. */
  readonly left: string | null;
  /** What the budget has left; null while no line is open. */
  readonly available: string | null;
};

/** A programme that takes claims now. */
export type NewClaimProgramme = {
  readonly id: string;
  readonly name: { readonly ru: string; readonly en: string };
  readonly version: number;
  readonly fiscalYear: number;
  readonly lastFilingDay: string;
  /** The day from which the company may file, when it is still to come. */
  readonly mayFileFrom: string | null;
  readonly categories: readonly NewClaimCategory[];
};

/** What the company can claim for now. */
export const getNewClaimOptions = (actor: CompanyActor): Promise<readonly NewClaimProgramme[]> =>
  withContext(actor.session, async (db) => {
    const now = new Date(actor.person.now);
    const facts = await findFacts(db, actor, now);
    return facts.versions.map((version): NewClaimProgramme => {
      const rules = rulesOf(version);
      const fiscalYear = fiscalYearFor(rules, now);
      const from = mayFileFrom(rules, { registeredOn: facts.registeredOn });
      const { id, nameRu, nameEn } = version.programme;
      return {
        id,
        name: { ru: nameRu, en: nameEn },
        version: rules.version,
        fiscalYear,
        lastFilingDay: lastFilingDayOf(rules),
        mayFileFrom: from > moscowDateOf(now) ? from : null,
        categories: rules.categories.map((category) =>
          categoryOption(category, { rules, programmeId: id, fiscalYear, facts }),
        ),
      };
    });
  });

type Facts = Awaited<ReturnType<typeof findFacts>>;

const findFacts = async (db: Db, actor: CompanyActor, now: Date) => {
  const versions = await db.programmeVersion.findMany({
    where: { status: "PUBLISHED", filedFrom: { lte: now }, filedTo: { gt: now } },
    include: { programme: true },
    orderBy: { programmeId: "asc" },
  });
  const company = await db.company.findUniqueOrThrow({
    where: { id: actor.companyId },
    select: { registeredOn: true },
  });
  const programmeIds = versions.map(({ programmeId }) => programmeId);
  const uses = await db.capUse.findMany({
    where: { companyId: actor.companyId, programmeId: { in: programmeIds } },
  });
  const lines = await db.budgetLine.findMany({
    where: { programmeId: { in: programmeIds }, status: "OPEN", source: "CITY" },
  });
  return { versions, registeredOn: dayOf(company.registeredOn), uses, lines };
};

type Circumstances = {
  readonly rules: ProgrammeRules;
  readonly programmeId: string;
  readonly fiscalYear: number;
  readonly facts: Facts;
};

const categoryOption = (
  { code, rateBasisPoints, budgetCategory }: ProgrammeCategory,
  { rules, programmeId, fiscalYear, facts }: Circumstances,
): NewClaimCategory => {
  const isHere = (row: { readonly programmeId: string; readonly fiscalYear: number }): boolean =>
    row.programmeId === programmeId && row.fiscalYear === fiscalYear;
  const used = new Map(facts.uses.filter(isHere).map((use) => [use.cap, use.used]));
  // A later version may have lowered a limit beneath what was granted before.
  const lefts = capsOn(rules, code).map((cap) =>
    leftUnder(cap, { [cap.code]: cap.kopecks - (used.get(cap.code) ?? 0n) }),
  );
  const line = facts.lines.find((one) => isHere(one) && one.category === budgetCategory);

  return {
    code,
    rateBasisPoints,
    limit: lowestCapFor(rules, code)?.kopecks.toString() ?? null,
    left: lefts.length === 0 ? null : lefts.reduce(minOf).toString(),
    available: line ? (line.allocated - line.reserved - line.committed - line.paid).toString() : null,
  };
};
