import type { CategoryRule } from "@/lib/programmes/domain/rulebook/category-rules";
import { rateOf } from "@/lib/programmes/domain/rulebook/category-tree";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

/** Categories in which a claim can be filed: the leaves of the tree, in the order of the document. */
export const claimableCategories = ({ categories }: Pick<Rulebook, "categories">): readonly CategoryRule[] =>
  categories.filter(({ code }) => !categories.some(({ parent }) => parent === code));

/** The category of the budget line that pays for a category. */
export const budgetCategoryOf = ({ code, budgetCategory }: CategoryRule): string => budgetCategory ?? code;

/** The largest share that the category can bring, in basis points: the one of a fixed rate, else the best case. */
export const highestRateOf = (rules: Pick<Rulebook, "categories" | "rate">, code: string): number => {
  const rate = rateOf(rules, code);
  if (rate.kind === "FIXED") return rate.basisPoints;

  return rate.kind === "CASES"
    ? Math.max(rate.otherwise, ...rate.cases.map(({ basisPoints }) => basisPoints))
    : Math.max(...rate.brackets.map(({ basisPoints }) => basisPoints));
};

/** The share of the category where it is one for every line, in basis points; null where it depends. */
export const fixedRateOf = (rules: Pick<Rulebook, "categories" | "rate">, code: string): number | null => {
  const rate = rateOf(rules, code);

  return rate.kind === "FIXED" ? rate.basisPoints : null;
};
