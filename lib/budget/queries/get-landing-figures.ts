import "server-only";
import { findPublicLines, findVersionInForce } from "@/lib/budget/data/public-reads";
import { availableOf, type LineBalance, totalOf } from "@/lib/budget/domain/budget-line";
import type { LandingCategory, LandingFigures } from "@/lib/budget/domain/landing-figures";
import { lowestCapFor } from "@/lib/programmes/domain/rulebook/category-caps";
import {
  budgetCategoryOf,
  claimableCategories,
  highestRateOf,
} from "@/lib/programmes/domain/rulebook/category-offer";
import { fiscalYearFor } from "@/lib/programmes/domain/rulebook/filing-windows";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { rulesYearOf } from "@/lib/programmes/domain/rulebook/running-year";

import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";

type PublicLine = LineBalance & { readonly programmeId: string; readonly category: string };

/**
 * What anybody may read about the programme in force and its money, without a session: the login of the web
 * process reads published rules and budget lines, and nothing of any company.
 */
export const getLandingFigures = async (): Promise<LandingFigures> => {
  const { version, now } = await findVersionInForce();
  const rules = version ? parseRulebook(version.rules) : null;
  // A window may name the budget year that pays: around New Year that is not the running one.
  const paying = rules?.ok ? fiscalYearFor(rules.value, now) : yearOf(moscowDateOf(now));
  const lines = await findPublicLines(paying);
  const own = lines.filter(({ programmeId }) => programmeId === version?.programmeId);

  return {
    programme:
      version && rules?.ok
        ? { code: version.code, version: version.version, year: rulesYearOf(rules.value) }
        : null,
    categories: rules?.ok ? categoriesOf(rules.value, own) : [],
    budget: lines.length > 0 ? { year: paying, ...figuresOf(totalOf(lines)) } : null,
  };
};

const figuresOf = (total: LineBalance) => ({
  allocated: total.allocated.toString(),
  paid: total.paid.toString(),
  committed: total.committed.toString(),
  reserved: total.reserved.toString(),
  available: availableOf(total).toString(),
});

const categoriesOf = (rules: Rulebook, lines: readonly PublicLine[]): readonly LandingCategory[] =>
  claimableCategories(rules).flatMap((category) => {
    const { code } = category;
    const line = lines.find((one) => one.category === budgetCategoryOf(category));
    const cap = lowestCapFor(rules, code);

    return cap === null
      ? []
      : [
          {
            code,
            rateBasisPoints: highestRateOf(rules, code),
            capKopecks: cap.limit.minor.toString(),
            availableKopecks: line ? availableOf(line).toString() : null,
          },
        ];
  });
