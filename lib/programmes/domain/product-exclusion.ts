import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { ProgrammeRules } from "@/lib/programmes/domain/programme-rules";

/** The prefixes of product codes that the programme does not support in a category. */
export const excludedPrefixes = (rules: ProgrammeRules, category: CostCategoryCode): readonly string[] =>
  rules.excludedProducts
    .filter((exclusion) => exclusion.category === "ALL" || exclusion.category === category)
    .flatMap(({ hsPrefixes }) => hsPrefixes);

/**
 * The prefix that a product code falls under, or null. Spaces and points in the code do not matter; a code
 * that is not filled in falls under none.
 */
export const prefixOver = (hsCode: string | null, prefixes: readonly string[]): string | null => {
  if (hsCode === null) return null;

  const digits = hsCode.replace(/\D/g, "");

  return prefixes.find((prefix) => digits.startsWith(prefix)) ?? null;
};
