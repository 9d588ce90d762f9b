import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

/** Clause of the legal act that explains a cut or the rate, "3.4"; null when the document names none. */
export const clauseOf = (
  { legalAct }: Pick<Rulebook, "legalAct">,
  about: DeductionCode | "RATE",
): string | null => legalAct.clauses[about] ?? null;
