import { budgetCategoryOf, claimableCategories } from "@/lib/programmes/domain/rulebook/category-offer";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";

/**
 * The categories of budget lines that the versions of a programme pay from, each once, in the order of the
 * documents. A document that cannot be read names none.
 */
export const budgetCategoriesOf = (documents: readonly unknown[]): readonly string[] => {
  const codes = documents.flatMap((document) => {
    const rules = parseRulebook(document);
    return rules.ok ? claimableCategories(rules.value).map(budgetCategoryOf) : [];
  });

  return [...new Set(codes)];
};
