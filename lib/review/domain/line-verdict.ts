import type { LineVerdict } from "@/lib/programmes/domain/assessment/claim-schema";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type { Kopecks } from "@/lib/shared/money";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Verdicts an officer can give; UNDECIDED takes one back. */
export const lineVerdicts = ["UNDECIDED", "ACCEPTED", "REDUCED", "REJECTED", "PARKED"] as const;
export type LineVerdictName = (typeof lineVerdicts)[number];

/** What an officer wants for a line. A reduction names what is left out, or what is left. */
export type VerdictWish =
  | { readonly verdict: "UNDECIDED" | "ACCEPTED" }
  | {
      readonly verdict: "REDUCED";
      readonly amount: { readonly deducted: Kopecks } | { readonly accepted: Kopecks };
      readonly code: DeductionCode;
      readonly note: string;
    }
  | { readonly verdict: "REJECTED" | "PARKED"; readonly code: DeductionCode; readonly note: string };

/** A verdict as it is stored; the amounts are cost before the rate, in kopecks. */
export type StoredVerdict = {
  readonly verdict: LineVerdictName;
  readonly eligible: Kopecks;
  readonly accepted: Kopecks;
  readonly reasonCode: DeductionCode | null;
  readonly note: string;
};

/** A reduction that is none: nothing left out, or nothing left. */
export type VerdictFailure = {
  readonly code: "deductionNone" | "deductionTooBig";
  readonly eligibleKopecks: string;
};

/**
 * The verdict for a line of which the rules leave `eligible`. A reduction must leave something and take
 * something; taking everything is a rejection, and taking nothing an acceptance.
 */
export const verdictFor = (eligible: Kopecks, wish: VerdictWish): Result<StoredVerdict, VerdictFailure> => {
  switch (wish.verdict) {
    case "UNDECIDED":
    case "ACCEPTED":
      return ok({ verdict: wish.verdict, eligible, accepted: eligible, reasonCode: null, note: "" });
    case "REDUCED": {
      const accepted = "accepted" in wish.amount ? wish.amount.accepted : eligible - wish.amount.deducted;
      if (accepted >= eligible) return fail({ code: "deductionNone", eligibleKopecks: eligible.toString() });
      if (accepted <= 0n) return fail({ code: "deductionTooBig", eligibleKopecks: eligible.toString() });

      return ok({ verdict: "REDUCED", eligible, accepted, reasonCode: wish.code, note: wish.note });
    }
    case "REJECTED":
    case "PARKED":
      return ok({ verdict: wish.verdict, eligible, accepted: 0n, reasonCode: wish.code, note: wish.note });
  }
};

/** The verdict as the calculation takes it; an undecided line counts in full. */
export const engineVerdictOf = (stored: StoredVerdict): LineVerdict => {
  const { verdict, accepted, reasonCode } = stored;
  if (verdict === "UNDECIDED" || verdict === "ACCEPTED") return { verdict: "ACCEPTED" };
  const code = reasonCode ?? "OTHER";

  return verdict === "REDUCED" ? { verdict, accepted, code } : { verdict, code };
};
