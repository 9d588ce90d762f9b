import type { DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import { sumOf } from "@/lib/shared/money";

/** What the page proves before somebody signs. */
export type DecisionCheck = {
  readonly code:
    | "notReviewedByYou"
    | "notSignedByYou"
    | "unchangedSinceRecommendation"
    | "linesAddUp"
    | "cutsExplained"
    | "withinCaps"
    | "withinBudget"
    | "payeeInUse";
  readonly passed: boolean;
};

/** Use of a cap by the whole company, and what of it is this claim's. */
export type CapStand = { readonly cap: string; readonly used: bigint; readonly own: bigint };

/** What is true of the claim and of the reader at this moment. */
export type CheckedFacts = {
  readonly snapshot: DecisionSnapshot;
  /** The duty the reader holds on the claim. */
  readonly ownDuty: string | null;
  /** The duty that the due signature is. */
  readonly dueDuty: string;
  readonly isUnchanged: boolean;
  readonly caps: readonly CapStand[];
  readonly reserved: bigint;
  readonly isLineOpen: boolean;
  readonly isPayeeOpen: boolean;
};

/** The list "Checked automatically", each with its answer computed from what stands in the database now. */
export const decisionChecks = (facts: CheckedFacts): readonly DecisionCheck[] => {
  const { snapshot, ownDuty, dueDuty } = facts;
  const hasSignedElsewhere = ownDuty?.startsWith("APPROVED_") === true && ownDuty !== dueDuty;

  return [
    { code: "notReviewedByYou", passed: ownDuty === null || ownDuty.startsWith("APPROVED_") },
    { code: "notSignedByYou", passed: !hasSignedElsewhere },
    { code: "unchangedSinceRecommendation", passed: facts.isUnchanged },
    { code: "linesAddUp", passed: addsUp(snapshot) },
    { code: "cutsExplained", passed: isExplained(snapshot) },
    { code: "withinCaps", passed: isWithinCaps(snapshot, facts.caps) },
    { code: "withinBudget", passed: isCovered(facts) },
    { code: "payeeInUse", passed: facts.isPayeeOpen },
  ];
};

const amountNames = ["claimed", "eligible", "accepted", "support"] as const;

const addsUp = ({ lines, totals }: DecisionSnapshot): boolean =>
  amountNames.every((name) => sumOf(lines.map((line) => BigInt(line[name]))) === BigInt(totals[name]));

const isExplained = ({ lines }: DecisionSnapshot): boolean =>
  lines.every(
    ({ eligible, accepted, reasonCode, note }) =>
      BigInt(accepted) === BigInt(eligible) || (reasonCode !== null && note.trim() !== ""),
  );

const isWithinCaps = ({ caps }: DecisionSnapshot, stands: readonly CapStand[]): boolean =>
  caps.every(({ cap, amount, limit }) => {
    const stand = stands.find((one) => one.cap === cap);

    return (stand ? stand.used - stand.own : 0n) + BigInt(amount) <= BigInt(limit);
  });

const isCovered = ({ snapshot, reserved, isLineOpen }: CheckedFacts): boolean =>
  isLineOpen && BigInt(snapshot.totals.support) <= reserved;
