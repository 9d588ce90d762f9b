import { parseProgrammeRules } from "@/lib/programmes/domain/programme-rules";

/**
 * The categories of budget lines that the versions of a programme pay from, each once, in the order of the
 * documents. A document that cannot be read names none.
 */
export const budgetCategoriesOf = (documents: readonly unknown[]): readonly string[] => {
  const codes = documents.flatMap((document) => {
    const rules = parseProgrammeRules(document);
    return rules.ok ? rules.value.categories.map(({ budgetCategory }) => budgetCategory) : [];
  });

  return [...new Set(codes)];
};
