import type { CategoryRule } from "@/lib/programmes/domain/rulebook/category-rules";
import type { RateRule } from "@/lib/programmes/domain/rulebook/rate-rules";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

type Tree = Pick<Rulebook, "categories">;

/** A category and its ancestors, the category first. Empty for an unknown code; a circle ends where it closes. */
export const lineageOf = (rules: Tree, code: string): readonly CategoryRule[] => {
  const lineage: CategoryRule[] = [];
  let next = rules.categories.find((category) => category.code === code);
  while (next !== undefined && !lineage.includes(next)) {
    const { parent } = next;
    lineage.push(next);
    next = rules.categories.find((category) => category.code === parent);
  }

  return lineage;
};

/** The category, or null when this version of the programme does not have it. */
export const categoryRuleOf = (rules: Tree, code: string): CategoryRule | null =>
  lineageOf(rules, code)[0] ?? null;

/** Codes of all categories that a list of categories covers, their descendants included. */
export const coveredCategories = (rules: Tree, covers: "ALL" | readonly string[]): ReadonlySet<string> =>
  new Set(
    rules.categories
      .map(({ code }) => code)
      .filter(
        (code) => covers === "ALL" || lineageOf(rules, code).some((above) => covers.includes(above.code)),
      ),
  );

/** The rate of a category: its own, else that of the nearest branch above it, else the programme's. */
export const rateOf = (rules: Tree & Pick<Rulebook, "rate">, code: string): RateRule =>
  lineageOf(rules, code).find(({ rate }) => rate !== undefined)?.rate ?? rules.rate;
