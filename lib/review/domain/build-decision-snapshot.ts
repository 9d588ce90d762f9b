import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { entitlementToJson } from "@/lib/programmes/domain/entitlement-json";
import type { Amounts, Entitlement, LineEntitlement } from "@/lib/programmes/domain/entitlement-types";
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
  readonly category: CostCategoryCode;
  readonly lines: readonly DecidedLine[];
  /** The calculation with the officer's verdicts. */
  readonly decided: Entitlement;
  /** The same claim as if nobody had decided anything. */
  readonly asked: Entitlement;
};

/** A claim that brings something is approved, fully or in part; one that brings nothing is rejected. */
export const outcomeOf = (decided: Entitlement): DecisionOutcome =>
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
  ...facts
}: DecisionParts) => {
  assert(decided.lines.length === lines.length, "The calculation covers other lines than the decision");
  const snapshot: DecisionSnapshot = {
    format: 1,
    claim: { ...claim, category },
    ...facts,
    outcome: outcomeOf(decided),
    rateBasisPoints: decided.rateBasisPoints,
    lines: lines.map((line) => ({
      ...line,
      ...amountTexts(partOf(decided, line.id)),
      requested: partOf(asked, line.id).support.toString(),
    })),
    totals: { ...amountTexts(decided.totals), requested: asked.totals.support.toString() },
    caps: decided.caps.map(({ code, take, limit }) => ({
      cap: code,
      amount: take.toString(),
      limit: limit.toString(),
    })),
    calculation: JSON.parse(JSON.stringify(entitlementToJson(decided))),
  };

  return snapshot;
};

const partOf = (calculation: Entitlement, lineId: string): LineEntitlement => {
  const part = calculation.lines.find(({ id }) => id === lineId);
  assert(part !== undefined, `The calculation has no line ${lineId}`);

  return part;
};

const amountTexts = ({ claimed, eligible, accepted, rated, support }: Amounts) => {
  const text = (kopecks: Kopecks) => kopecks.toString();

  return {
    claimed: text(claimed),
    eligible: text(eligible),
    accepted: text(accepted),
    rated: text(rated),
    support: text(support),
  };
};
