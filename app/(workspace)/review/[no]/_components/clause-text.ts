import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";

/** "rule 3.4" where the programme's act names a clause for the reason. */
export const clauseText = (
  code: DeductionCode,
  { clauses }: ReviewWorkspace,
  words: (key: "rule", values: { readonly rule: string }) => string,
): string => {
  const rule = clauses[code];

  return rule ? `(${words("rule", { rule })})` : "";
};
