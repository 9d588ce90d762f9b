import "server-only";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import { usedOf } from "@/lib/claims/domain/cap-uses";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { leftUnder, lowestCapFor, sumCapsOn } from "@/lib/programmes/domain/rulebook/category-caps";
import {
  budgetCategoryOf,
  claimableCategories,
  highestRateOf,
} from "@/lib/programmes/domain/rulebook/category-offer";
import type { CategoryRule } from "@/lib/programmes/domain/rulebook/category-rules";
import {
  filingStatusAt,
  fiscalYearFor,
  lastFilingDayOf,
} from "@/lib/programmes/domain/rulebook/filing-windows";
import { mayFileFrom } from "@/lib/programmes/domain/rulebook/first-filing-day";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { moscowDateOf } from "@/lib/shared/iso-date";
import { minOf, sumOf } from "@/lib/shared/money";
import { dayOf } from "@/lib/shared/stored-days";

/** A category that a claim can be begun in. Amounts are digits of kopecks. */
export type NewClaimCategory = {
  readonly code: string;
  /** The best that the category can bring. */
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
        lastFilingDay: lastFilingDayOf(rules, now),
        mayFileFrom: from > moscowDateOf(now) ? from : null,
        categories: claimableCategories(rules).map((category) =>
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
  const open = versions.filter((version) => filingStatusAt(rulesOf(version), now) === "open");
  return { versions: open, registeredOn: dayOf(company.registeredOn), uses, lines };
};

type Circumstances = {
  readonly rules: Rulebook;
  readonly programmeId: string;
  readonly fiscalYear: number;
  readonly facts: Facts;
};

const categoryOption = (
  category: CategoryRule,
  { rules, programmeId, fiscalYear, facts }: Circumstances,
): NewClaimCategory => {
  const { code } = category;
  const isHere = (row: { readonly programmeId: string; readonly fiscalYear: number }): boolean =>
    row.programmeId === programmeId && row.fiscalYear === fiscalYear;
  const used = usedOf(
    facts.uses.filter((use) => use.programmeId === programmeId),
    rules,
    fiscalYear,
  );
  const lefts = sumCapsOn(rules, code).map((cap) =>
    leftUnder(cap, sumOf(used.filter((use) => use.cap === cap.code).map(({ minor }) => minor))),
  );
  const line = facts.lines.find((one) => isHere(one) && one.category === budgetCategoryOf(category));

  return {
    code,
    rateBasisPoints: highestRateOf(rules, code),
    limit: lowestCapFor(rules, code)?.limit.minor.toString() ?? null,
    left: lefts.length === 0 ? null : lefts.reduce(minOf).toString(),
    available: line ? (line.allocated - line.reserved - line.committed - line.paid).toString() : null,
  };
};
