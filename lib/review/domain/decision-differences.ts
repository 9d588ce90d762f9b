import { deductionReasons } from "@/lib/programmes/domain/deduction-reasons";
import type { DecisionLine } from "@/lib/review/domain/decision-snapshot";

/** A line that is decided otherwise than the company asked. Amounts are digits of kopecks. */
export type DecisionDifference = {
  readonly lineId: string;
  readonly position: number;
  readonly kind: "REDUCED" | "REJECTED" | "PARKED" | "LIMITED";
  /** Cost that the officer left out. */
  readonly deducted: string;
  /** Support that the line no longer brings. */
  readonly lost: string;
  readonly reasonNumber: string | null;
  readonly reasonCode: string | null;
  /** The sentence the company reads. */
  readonly note: string;
  readonly invoiceNumber: string | null;
};

/** The lines to look at first: what an officer changed, and what brings less for another cause. */
export const decisionDifferences = (lines: readonly DecisionLine[]): readonly DecisionDifference[] =>
  lines.flatMap((line) => {
    const kind = kindOf(line);
    if (kind === null) return [];
    const { id, position, reasonCode, note, invoiceNumber } = line;
    const deducted = (BigInt(line.eligible) - BigInt(line.accepted)).toString();
    const lost = (BigInt(line.requested) - BigInt(line.support)).toString();
    const reasonNumber = reasonCode && deductionReasons[reasonCode].number;

    return [{ lineId: id, position, kind, deducted, lost, reasonNumber, reasonCode, note, invoiceNumber }];
  });

const kindOf = ({ verdict, support, requested }: DecisionLine): DecisionDifference["kind"] | null => {
  if (verdict !== "ACCEPTED") return verdict;

  return BigInt(support) < BigInt(requested) ? "LIMITED" : null;
};
