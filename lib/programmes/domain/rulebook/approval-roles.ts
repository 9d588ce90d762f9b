import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import type { Kopecks } from "@/lib/shared/money";

/** Who can sign a decision. */
export type ApprovalRole = Rulebook["workflow"]["approvalChain"][number]["levels"][number];

/**
 * Who signs, in order: by the company's approved, committed and pending support in this
 * programme and fiscal year, the claim's own included, so that splitting a claim does not shorten the chain.
 */
export const approvalRolesFor = (
  { workflow }: Pick<Rulebook, "workflow">,
  cumulativeSupport: Kopecks,
): readonly ApprovalRole[] =>
  workflow.approvalChain.find(({ upTo }) => upTo === null || cumulativeSupport <= upTo)?.levels ?? [];
