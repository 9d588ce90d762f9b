import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { CapRule, Destination, ProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import { capDeductions } from "@/lib/programmes/domain/programme-rules-schema";
import { type Kopecks, minOf } from "@/lib/shared/money";

/** The country whose exporters the programme supports; exhibitions here and elsewhere have caps of their own. */
export const homeCountry = "RU";

/** Whether the cap counts support of this category, in at least one destination. */
export const capCovers = (cap: CapRule, category: CostCategoryCode): boolean =>
  cap.categories === "ALL" || cap.categories.includes(category);

/**
 * The caps on a category in the order in which the engine applies them: its own, its group's, the
 * company's for the year. The order of the document decides only among caps of one kind.
 */
export const capsOn = (rules: ProgrammeRules, category: CostCategoryCode): readonly CapRule[] =>
  capDeductions.flatMap((deduction) =>
    rules.caps.filter((cap) => cap.deduction === deduction && capCovers(cap, category)),
  );

/** The cap that bites first when nothing is used yet: the lowest of those on the category. Null without any. */
export const lowestCapFor = (
  rules: ProgrammeRules,
  category: CostCategoryCode,
  destination?: Destination,
): CapRule | null =>
  capsOn(rules, category)
    .filter(
      (cap) => destination === undefined || cap.destination === undefined || cap.destination === destination,
    )
    .reduce<CapRule | null>(
      (lowest, cap) => (lowest === null || cap.kopecks < lowest.kopecks ? cap : lowest),
      null,
    );

/** Whether the amount depends on where the cost took place: some cap on the category counts one destination only. */
export const destinationDecides = (rules: ProgrammeRules, category: CostCategoryCode): boolean =>
  capsOn(rules, category).some(({ destination }) => destination !== undefined);

/** Whether a cost in that country counts under the cap. */
export const capCountsIn = ({ destination }: CapRule, country: string | null): boolean =>
  destination === undefined || destination === destinationOf(country);

const destinationOf = (country: string | null): Destination | null => {
  if (country === null) return null;

  return country === homeCountry ? "HOME" : "ABROAD";
};

/** What the company may still get under a cap: never below zero, never above the cap; all of it when nothing is known. */
export const leftUnder = (cap: CapRule, capLeft: Readonly<Record<string, Kopecks>>): Kopecks => {
  const left = Object.hasOwn(capLeft, cap.code) ? (capLeft[cap.code] ?? cap.kopecks) : cap.kopecks;

  return left < 0n ? 0n : minOf(left, cap.kopecks);
};
