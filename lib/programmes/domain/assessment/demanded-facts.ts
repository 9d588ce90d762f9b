import type { ClaimFactsLine } from "@/lib/programmes/domain/assessment/claim-schema";
import { fieldOfBasis } from "@/lib/programmes/domain/assessment/cost-period";
import type { CategoryRule } from "@/lib/programmes/domain/rulebook/category-rules";
import { coveredCategories } from "@/lib/programmes/domain/rulebook/category-tree";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

/** A fact of a line that rules can ask for. */
export type DemandedFact = keyof ClaimFactsLine & string;

const unitFacts = { UNIT: "unit", DOCUMENT: "document", VENDOR: "vendor" } as const;

/** What only describes a cost. Every other field shows that something happened: without it there is no cost yet. */
const descriptions: ReadonlySet<DemandedFact> = new Set([
  "country",
  "hsCode",
  "vendor",
  "document",
  "unit",
  "contract",
]);

/**
 * Facts without which a line of the category cannot be counted: days and units that show that the cost is there, and
 * what tells under which list or limit of the programme it falls.
 */
export const factsToCount = (rules: Rulebook, category: CategoryRule): ReadonlySet<DemandedFact> => {
  const caps = rules.caps.filter(({ categories }) => coveredCategories(rules, categories).has(category.code));
  const asksPlace = caps.some(({ place, per }) => place !== undefined || per === "COUNTRY");

  return new Set<DemandedFact>([
    fieldOfBasis[rules.period.basis],
    ...category.fields.filter((field) => !descriptions.has(field)),
    ...(category.tariff === undefined ? [] : (["quantity"] as const)),
    ...(rules.products.include.length > 0 ? (["hsCode"] as const) : []),
    ...(rules.destinations.include.length > 0 || asksPlace ? (["country"] as const) : []),
    ...caps.flatMap(({ per }) =>
      per === "UNIT" || per === "DOCUMENT" || per === "VENDOR" ? [unitFacts[per]] : [],
    ),
    ...(rules.period.preApproval === "BEFORE_COMMITMENT" ? (["committedOn"] as const) : []),
  ]);
};

/** Everything a line of the category must state before the claim can be paid. */
export const demandedFacts = (rules: Rulebook, category: CategoryRule): ReadonlySet<DemandedFact> =>
  new Set([...factsToCount(rules, category), ...category.fields]);
