import { capsTakenBy } from "@/lib/claims/domain/cap-uses";
import { assessmentToJson } from "@/lib/programmes/domain/assessment/assessment-json";
import type {
  AssessedAmounts,
  AssessedLine,
  Assessment,
} from "@/lib/programmes/domain/assessment/assessment-types";
import { rateOfClaim } from "@/lib/programmes/domain/assessment/shown-rates";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import type {
  DecidedVerdict,
  DecisionLine,
  DecisionOutcome,
  DecisionSnapshot,
} from "@/lib/review/domain/decision-snapshot";
import { assert } from "@/lib/shared/assert";
import type { Kopecks } from "@/lib/shared/money";

/** A line as the company declared it, with the officer's verdict. */
export type DecidedLine = Omit<
  DecisionLine,
  "claimed" | "eligible" | "accepted" | "rated" | "support" | "requested" | "verdict" | "reasonCode"
> & { readonly verdict: DecidedVerdict; readonly reasonCode: DeductionCode | null };

/** What a decision consists of before it is one record. */
export type DecisionParts = Pick<
  DecisionSnapshot,
  "company" | "programme" | "fiscalYear" | "budgetLineId" | "payee" | "message"
> & {
  readonly claim: Omit<DecisionSnapshot["claim"], "category">;
  readonly category: string;
  readonly lines: readonly DecidedLine[];
  /** The calculation with the officer's verdicts. */
  readonly decided: Assessment;
  /** The same claim as if nobody had decided anything. */
  readonly asked: Assessment;
  readonly rules: Rulebook;
};

/** A claim that brings something is approved, fully or in part; one that brings nothing is rejected. */
export const outcomeOf = (decided: Assessment): DecisionOutcome =>
  decided.totals.support > 0n ? "APPROVE" : "REJECT";

/**
 * One record of the whole decision. The outcome follows from the sum. Throws when the calculation does not
 * cover the lines: then the two were not made from the same claim.
 */
export const buildDecisionSnapshot = ({
  claim,
  category,
  lines,
  decided,
  asked,
  rules,
  ...facts
}: DecisionParts) => {
  assert(decided.lines.length === lines.length, "The calculation covers other lines than the decision");
  const snapshot: DecisionSnapshot = {
    format: 1,
    claim: { ...claim, category },
    ...facts,
    outcome: outcomeOf(decided),
    rateBasisPoints: rateOfClaim(decided, rules, category),
    lines: lines.map((line) => ({
      ...line,
      ...amountTexts(partOf(decided, line.id)),
      requested: partOf(asked, line.id).support.toString(),
    })),
    totals: { ...amountTexts(decided.totals), requested: asked.totals.support.toString() },
    caps: capsTakenBy(decided, rules, facts.fiscalYear).map(({ amount, limit, ...cap }) => ({
      ...cap,
      amount: amount.toString(),
      limit: limit.toString(),
    })),
    calculation: JSON.parse(JSON.stringify(assessmentToJson(decided))),
  };

  return snapshot;
};

const partOf = (calculation: Assessment, lineId: string): AssessedLine => {
  const part = calculation.lines.find(({ id }) => id === lineId);
  assert(part !== undefined, `The calculation has no line ${lineId}`);

  return part;
};

const amountTexts = ({ claimed, eligible, accepted, rated, support }: AssessedAmounts) => {
  const text = (kopecks: Kopecks) => kopecks.toString();

  return {
    claimed: text(claimed),
    eligible: text(eligible),
    accepted: text(accepted),
    rated: text(rated),
    support: text(support),
  };
};
