import { parseProgrammeRules } from "@/lib/programmes/domain/programme-rules";

/** The categories of budget lines that the versions of a programme pay from, each once. */
export const budgetCategoriesOf = (documents: readonly unknown[]): readonly string[] => {
  const codes = documents.flatMap((document) => {
    const rules = parseProgrammeRules(document);
    return rules.ok ? rules.value.categories.map(({ budgetCategory }) => budgetCategory) : [];
  });

  return [...new Set(codes)];
};
