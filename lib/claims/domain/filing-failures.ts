import type { ReadinessCode, ReadinessFinding } from "@/lib/claims/domain/readiness-types";
import type { Kopecks } from "@/lib/shared/money";

/** Why a claim that its company may send cannot be sent now; the words are in `claims.failure.<code>`. */
export type FilingFailure =
  | { readonly code: "claimNotFound" | "declarationMissing" }
  | { readonly code: FilingStop }
  | { readonly code: "notReady"; readonly blockers: number }
  | { readonly code: "budgetExhausted"; readonly available: string; readonly wanted: string }
  /** What the claim brings now, in digits of kopecks: another amount than the person declared. */
  | { readonly code: "amountChanged"; readonly now: string }
  | { readonly code: "closedPartChanged"; readonly part: string }
  | { readonly code: "calendarMissing"; readonly year: number };

/** Blockers that concern the claim as a whole and have a sentence of their own. */
const filingStops = [
  "windowNotYetOpen",
  "windowClosed",
  "companyTooYoung",
  "categoryNotInProgramme",
  "budgetNotOpen",
  "belowMinimum",
  "nothingPayable",
] as const satisfies readonly ReadinessCode[];

type FilingStop = (typeof filingStops)[number];

type Money = { readonly available: Kopecks | null; readonly wanted: Kopecks };

/**
 * The reason that is told when a claim cannot be sent: what concerns the whole claim first, since nothing in
 * the fields would help; then the fields; the money last, since it may suffice once they are right.
 */
export const filingFailureOf = (
  findings: readonly ReadinessFinding[],
  { available, wanted }: Money,
): FilingFailure | null => {
  const blockers = findings.filter(({ level }) => level === "block");
  const stop = filingStops.find((code) => blockers.some((blocker) => blocker.code === code));
  if (stop) return { code: stop };

  const ofFields = blockers.filter(({ code }) => code !== "budgetExhausted");
  if (ofFields.length > 0) return { code: "notReady", blockers: ofFields.length };
  if (blockers.length === 0) return null;
  return { code: "budgetExhausted", available: (available ?? 0n).toString(), wanted: wanted.toString() };
};
