import type { StaffRole } from "@/lib/identity/domain/actor";
import { approvalRolesFor } from "@/lib/programmes/domain/rulebook/approval-roles";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { assert } from "@/lib/shared/assert";
import type { Kopecks } from "@/lib/shared/money";

/**
 * Roles that sign the decision, in order. `others` is the company's approved, committed and
 * pending support in this programme and fiscal year without this claim, `own` what this claim would bring:
 * splitting a claim does not shorten the chain.
 */
export const approvalChainFor = (
  rules: Rulebook,
  { others, own }: { readonly others: Kopecks; readonly own: Kopecks },
): readonly StaffRole[] => {
  const chain = approvalRolesFor(rules, others + own);
  assert(chain.length > 0, "The rules name nobody who signs");

  return chain;
};
