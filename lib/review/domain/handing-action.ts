import type { ClaimStatus } from "@/lib/claims/domain/claim-status";

/** How a lead gives a claim to an officer: one that waits for the company or for a signature stays where it is. */
export const handingAction = (status: ClaimStatus): "assign" | "handOver" =>
  status === "RETURNED" || status === "PENDING_APPROVAL" ? "handOver" : "assign";
